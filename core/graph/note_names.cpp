#include <arxgraph/core/graph/note_names.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>

namespace arxgraph {

namespace {

constexpr std::size_t most_namesakes = 1000;

struct LinkTarget {
    std::string_view folder{};  // "2019" of "2019/190724 MixNet"; empty if none is named
    std::string_view name{};
};

LinkTarget split(std::string_view link) noexcept {
    const std::size_t slash = link.rfind('/');
    if (slash == std::string_view::npos) return {.name = link};
    std::string_view folder = link.substr(0, slash);
    while (folder.starts_with("../") || folder.starts_with("./")) folder.remove_prefix(folder.find('/') + 1);
    if (folder == "." || folder == "..") folder = {};
    while (folder.starts_with('/')) folder.remove_prefix(1);
    return {.folder = folder, .name = link.substr(slash + 1)};
}

std::string_view folder_of(std::string_view path) noexcept {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

bool lies_in(std::string_view path, std::string_view folder) {
    if (folder.empty()) return true;
    const std::string whole = fold(folder_of(path));
    const std::string wanted = fold(folder);
    return whole.ends_with(wanted) && (whole.size() == wanted.size() || whole[whole.size() - wanted.size() - 1] == '/');
}

/// Bytes of the folders that both paths begin with.
std::size_t folders_in_common(std::string_view a, std::string_view b) noexcept {
    const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
    const std::size_t slash = a.substr(0, static_cast<std::size_t>(differ - a.begin())).rfind('/');
    return slash == std::string_view::npos ? 0 : slash + 1;
}

}  // namespace

void NoteNames::add(std::string_view name, std::string_view source, std::uint32_t paper) {
    std::vector<Note>& namesakes = notes_[fold(name)];
    if (namesakes.size() != most_namesakes) namesakes.push_back({.source = std::string(source), .paper = paper});
}

std::optional<std::uint32_t> NoteNames::find(std::string_view link, std::string_view linking_source) const {
    const LinkTarget target = split(link);
    const auto named = notes_.find(fold(target.name));
    if (named == notes_.end()) return std::nullopt;
    const Note* nearest = nullptr;
    std::size_t nearest_common = 0;
    for (const Note& note : named->second) {
        if (!lies_in(note.source, target.folder)) continue;
        const std::size_t common = folders_in_common(note.source, linking_source);
        if (nearest != nullptr && common <= nearest_common) continue;
        nearest = &note;
        nearest_common = common;
    }
    return nearest == nullptr ? std::nullopt : std::optional{nearest->paper};
}

}  // namespace arxgraph
