#include <arxgraph/core/identity/doi.hpp>

#include <arxgraph/core/identity/percent_encoding.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>

namespace arxgraph {

namespace {

constexpr std::size_t longest_text = 2048;

std::string lower_ascii(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool take_start(std::string_view& text, std::string_view start) noexcept {
    if (!text.starts_with(start)) return false;
    text.remove_prefix(start.size());
    return true;
}

void take_address(std::string_view& text) noexcept {
    if (!take_start(text, "https://")) take_start(text, "http://");
    take_start(text, "www.");
    if (!take_start(text, "dx.doi.org/")) take_start(text, "doi.org/");
}

std::string_view without_trailing_punctuation(std::string_view text) noexcept {
    constexpr std::string_view punctuation = ".,;:!?'\"";
    const auto count = [&](char c) { return std::count(text.begin(), text.end(), c); };
    while (!text.empty()) {
        const char last = text.back();
        const bool unbalanced = (last == ')' && count(')') > count('(')) || (last == ']' && count(']') > count('[')) ||
                                (last == '>' && count('>') > count('<'));
        if (!unbalanced && punctuation.find(last) == std::string_view::npos) break;
        text.remove_suffix(1);
    }
    return text;
}

}  // namespace

std::optional<Doi> Doi::parse(std::string_view stated) {
    stated = trim(stated);
    if (stated.empty() || stated.size() > longest_text) return std::nullopt;
    const std::string lowered = lower_ascii(percent_decoded(stated));
    std::string_view text = lowered;
    take_address(text);
    if (take_start(text, "doi:")) text = trim(text);
    text = without_trailing_punctuation(text);

    if (!take_start(text, "10.")) return std::nullopt;
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || slash < 4 || slash + 1 == text.size()) return std::nullopt;
    const std::string_view registrant = text.substr(0, slash);
    const bool is_number = std::all_of(registrant.begin(), registrant.end(),
                                       [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    const bool has_space = std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
    if (!is_number || has_space || !is_clean(text)) return std::nullopt;
    Doi doi;
    doi.text_ = std::string("10.").append(text);
    return doi;
}

}  // namespace arxgraph
