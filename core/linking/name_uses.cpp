#include <arxgraph/core/linking/abbreviation.hpp>
#include <arxgraph/core/linking/name_uses.hpp>
#include <arxgraph/core/linking/shared_words.hpp>

#include <algorithm>
#include <array>

namespace arxgraph {

namespace {

constexpr std::array<std::string_view, 8> languages_of_other_scripts{"ar", "el", "he", "ja", "ko", "ru", "th", "zh"};
constexpr std::size_t words_that_surround = 2;
constexpr std::size_t bytes_of_words = 160;

constexpr std::array<std::string_view, 20> introducing_words{
    "build",   "built",    "call",      "called",     "denoted",    "develop",     "developed",
    "dub",     "dubbed",   "introduce", "introduced", "introduces", "introducing", "named",
    "present", "presents", "propose",   "proposed",   "proposes",   "termed"};
static_assert(std::is_sorted(introducing_words.begin(), introducing_words.end()));

bool is_introducing(std::string_view word) noexcept {
    return std::binary_search(introducing_words.begin(), introducing_words.end(), word);
}

std::string_view text_of(std::string_view text, const Word& word) noexcept {
    return text.substr(word.begin, word.end - word.begin);
}

/// What the name at this place is said to stand for, before or behind it; empty if nothing.
std::string_view words_abbreviated_at(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view name = text.substr(begin, end - begin);
    if (begin != 0 && text[begin - 1] == '(' && end < text.size() && text[end] == ')') {
        const std::size_t size = std::min(begin - 1, bytes_of_words);
        return abbreviated_words(text.substr(begin - 1 - size, size), name);
    }
    if (!text.substr(end).starts_with(" (")) return {};
    const std::size_t close = text.substr(0, end + bytes_of_words).find(')', end);
    if (close == std::string_view::npos) return {};
    const std::string_view words = text.substr(end + 2, close - end - 2);
    return abbreviates(name, words) ? words : std::string_view{};
}

/// Of a text of Latin script. Other capitals than a name's make another name, fewer do not.
bool names_loosely(const KnownName& name, const FoundName& found, bool in_title) noexcept {
    if (found.same_letters) return !in_title || !found.more_spaces;
    return name.style == NameStyle::own && !found.more_words && !found.more_capitals;
}

}  // namespace

TextSetting NameReader::setting_of_note(std::string_view language) noexcept {
    const auto* first = languages_of_other_scripts.begin();
    const auto* last = languages_of_other_scripts.end();
    return std::find(first, last, language.substr(0, 2)) == last ? TextSetting::latin : TextSetting::other_script;
}

/// Languages are mixed within a paragraph: two words on either side tell more than the language of all of it.
TextSetting NameReader::setting_at(std::size_t first, std::size_t last, TextSetting of_text) const noexcept {
    if (of_text == TextSetting::title) return of_text;
    const std::size_t begin = first - std::min(first, words_that_surround);
    const std::size_t end = std::min(last + 1 + words_that_surround, words_.size());
    const auto* words = words_.data();
    const bool among_east =
        std::any_of(words + begin, words + end, [](const Word& word) { return word.letters_of_east; });
    return among_east ? TextSetting::other_script : of_text;
}

NameUse NameReader::judged(const FoundName& found, std::size_t first, TextSetting of_text) const {
    const KnownName& name = table_.names()[found.name];
    const TextSetting setting = setting_at(first, found.last_word, of_text);
    const bool in_title = setting == TextSetting::title;
    const bool plain_in_title = in_title && name.style == NameStyle::plain;

    NameUse use{.name = found.name, .exact = found.same_letters && !found.more_words};
    use.names_exactly = use.exact && !plain_in_title;
    if (!use.exact && !plain_in_title && name.style != NameStyle::own_word) {
        use.names_loosely = setting == TextSetting::other_script ? found.same_letters || !found.more_spaces
                                                                 : names_loosely(name, found, in_title);
        use.as_word = setting != TextSetting::other_script;
    }
    const bool as_words_are = name.style == NameStyle::plain || name.style == NameStyle::capitals;
    use.needs_context = as_words_are && setting != TextSetting::other_script;
    use.too_early = written_by_ != 0 && written_by_ < name.since;
    const std::size_t begin = words_[first].begin;
    const std::size_t end = words_[found.last_word].end;
    use.introduced = introduces(name, first, found.last_word);
    use.spelling = std::string_view{text_}.substr(begin, end - begin);
    return use;
}

/// `We introduce DELTA`, `Stochastic Variance Damping (SVD)`, `SVD (Stochastic Variance Damping)`.
bool NameReader::introduces(const KnownName& name, std::size_t first, std::size_t last) const {
    if (name.paper == NodeId::none() || name.style == NameStyle::plain) return false;
    const std::string_view text = text_;
    const std::size_t begin = words_[first].begin;
    const std::size_t end = words_[last].end;
    if (first > 0 && words_[first].before == Joint::space && is_introducing(text_of(text, words_[first - 1])))
        return true;
    const std::string_view words = words_abbreviated_at(text, begin, end);
    if (words.empty()) return false;
    const SharedWords shared =
        shared_words(words, std::string(graph_.label(name.paper)).append(" ").append(graph_.abstract(name.paper)));
    return shared.shared < shared.told;
}

}  // namespace arxgraph
