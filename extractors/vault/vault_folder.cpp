#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/extractors/vault/vault.hpp>
#include <arxgraph/extractors/vault/vault_folder.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

namespace arxgraph::vault {

namespace {

constexpr std::size_t most_looked_at = 200;
constexpr std::size_t fewest_notes = 2;

bool looks_like_note(const std::string& file) {
    try {
        FileSource source(file);
        const PeekedSource peeked(source, sniffed_bytes);
        return sniff({.path = file, .bytes = peeked.head()}) == Match::surely;
    } catch (const Error&) {
        return false;
    }
}

}  // namespace

bool is_note(const std::string& file) noexcept {
    return file.ends_with(".md") || file.ends_with(".markdown");
}

bool is_vault(const std::string& folder, std::span<const std::string> files) {
    constexpr std::array<std::string_view, 4> programs{".obsidian", ".logseq", ".foam", ".zk"};
    std::error_code error;
    for (const std::string_view program : programs)
        if (std::filesystem::is_directory(std::filesystem::path(folder) / program, error)) return true;
    std::vector<std::string> notes;
    std::copy_if(files.begin(), files.end(), std::back_inserter(notes), is_note);
    const std::size_t step = notes.size() / most_looked_at + 1;
    std::size_t looked_at = 0;
    std::size_t found = 0;
    for (std::size_t i = 0; i < notes.size(); i += step) {
        ++looked_at;
        if (looks_like_note(notes[i])) ++found;
    }
    return found >= fewest_notes && 2 * found >= looked_at;
}

}  // namespace arxgraph::vault
