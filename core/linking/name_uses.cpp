#include <arxgraph/core/linking/abbreviation.hpp>
#include <arxgraph/core/linking/name_uses.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <array>

namespace arxgraph {

namespace {

constexpr std::array<std::string_view, 8> languages_of_other_scripts{"ar", "el", "he", "ja", "ko", "ru", "th", "zh"};
constexpr std::uint8_t words_that_tell_in_titles = 3;
constexpr std::size_t words_that_surround = 2;
constexpr std::size_t bytes_before_abbreviation = 160;
constexpr std::size_t beginning_of_word = 5;  // bytes: adaptation, adapter

/// Half of the words, by their beginnings; those of fewer bytes tell nothing.
bool shares_words(std::string_view words, std::string_view text) {
    const std::string folded_words = fold(words);
    const std::string folded = fold(text);
    std::vector<Word> split;
    split_words(folded_words, split);
    std::size_t told = 0;
    std::size_t shared = 0;
    for (const Word& word : split) {
        if (word.end - word.begin < beginning_of_word) continue;
        ++told;
        if (folded.find(folded_words.substr(word.begin, beginning_of_word)) != std::string::npos) ++shared;
    }
    return told != 0 && 2 * shared >= told;
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
    const bool as_words_are = name.style != NameStyle::own;
    const bool capitals_tell =
        setting != TextSetting::title || name.style != NameStyle::plain || name.words >= words_that_tell_in_titles;
    const bool other_script = setting == TextSetting::other_script;
    const Word& begin = words_[first];
    const Word& end = words_[found.last_word];

    NameUse use{.name = found.name, .exact = found.same_letters && !found.more_words};
    use.names_exactly = use.exact && capitals_tell;
    const bool near = found.same_letters || (!found.more_spaces && (other_script || !found.more_words));
    use.names_loosely = !use.exact && near && (!as_words_are || other_script || found.same_letters) && capitals_tell;
    use.as_word = !use.exact && !other_script && capitals_tell;
    use.too_early = written_by_ != 0 && written_by_ < name.since;
    use.introduced = first == found.last_word && introduces(name, begin);
    use.spelling = std::string_view{text_}.substr(begin.begin, end.end - begin.begin);
    return use;
}

/// `Stochastic Variance Damping (SVD)`, where the paper of that name is about other words.
bool NameReader::introduces(const KnownName& name, const Word& word) const {
    const std::string_view text = text_;
    const bool enclosed = word.begin != 0 && text[word.begin - 1] == '(' && word.end < text.size() && text[word.end] == ')';
    if (!enclosed || name.paper == NodeId::none()) return false;
    const std::size_t before = word.begin - 1;
    const std::size_t from = before - std::min(before, bytes_before_abbreviation);
    const std::string_view words =
        abbreviated_words(text.substr(from, before - from), text.substr(word.begin, word.end - word.begin));
    if (words.empty()) return false;
    return !shares_words(words, std::string(graph_.label(name.paper)).append(" ").append(graph_.abstract(name.paper)));
}

}  // namespace arxgraph
