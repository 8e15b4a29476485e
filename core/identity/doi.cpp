#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/identity/percent_encoding.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace arxgraph {

namespace {

constexpr std::size_t longest_text = 2048;

/// Drops `https://doi.org/` and its like; false if it is an address of another site.
bool take_address(std::string_view& text) noexcept {
    const bool has_scheme = take_start(text, "https://") || take_start(text, "http://");
    const bool has_www = take_start(text, "www.");
    return take_start(text, "dx.doi.org/") || take_start(text, "doi.org/") || !(has_scheme || has_www);
}

std::string_view without_trailing_punctuation(std::string_view text) noexcept {
    constexpr std::string_view punctuation = ".,;:!?'\"";
    constexpr std::string_view opening = "([<";
    constexpr std::string_view closing = ")]>";
    const auto may_go = [&](char c) {
        return punctuation.find(c) != std::string_view::npos || closing.find(c) != std::string_view::npos;
    };
    if (text.empty() || !may_go(text.back())) return text;
    std::array<std::ptrdiff_t, closing.size()> open{};
    for (const char c : text)
        for (std::size_t i = 0; i < closing.size(); ++i)
            open[i] += (c == opening[i] ? 1 : 0) - (c == closing[i] ? 1 : 0);
    for (; !text.empty(); text.remove_suffix(1)) {
        const std::size_t bracket = closing.find(text.back());
        if (bracket == std::string_view::npos ? punctuation.find(text.back()) == std::string_view::npos
                                              : open[bracket] >= 0)
            break;
        if (bracket != std::string_view::npos) ++open[bracket];
    }
    return text;
}

/// `1145` or `1000.10`: four to nine digits, and perhaps parts of it (ISO 26324 and Crossref's patterns).
bool is_registrant(std::string_view text) noexcept {
    const auto is_digit_or_dot = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
    const std::size_t first = std::min(text.find('.'), text.size());
    return first >= 4 && first <= 9 && !text.ends_with('.') && std::all_of(text.begin(), text.end(), is_digit_or_dot);
}

}  // namespace

std::optional<Doi> Doi::parse(std::string_view stated) {
    stated = trim(stated);
    if (stated.empty() || stated.size() > longest_text) return std::nullopt;
    std::string lowered = percent_decoded(stated);
    for (char& c : lowered) c = ascii_lower(c);
    std::string_view text = lowered;
    if (!take_address(text)) return std::nullopt;
    if (take_start(text, "doi:")) text = trim(text);
    text = without_trailing_punctuation(text);

    if (!take_start(text, "10.")) return std::nullopt;
    const std::size_t slash = std::min(text.find('/'), text.size());
    const bool has_space =
        std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
    if (!is_registrant(text.substr(0, slash)) || slash + 1 >= text.size() || has_space || !is_clean(text))
        return std::nullopt;
    Doi doi;
    doi.text_ = std::string("10.").append(text);
    return doi;
}

}  // namespace arxgraph
