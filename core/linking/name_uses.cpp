#include <arxgraph/core/linking/name_uses.hpp>

#include <algorithm>

namespace arxgraph {

namespace {

constexpr std::array<std::string_view, 8> languages_of_other_scripts{"ar", "el", "he", "ja", "ko", "ru", "th", "zh"};
constexpr std::uint8_t words_that_tell_in_titles = 3;

}  // namespace

TextSetting setting_of_note(std::string_view language) noexcept {
    const auto* first = languages_of_other_scripts.begin();
    const auto* last = languages_of_other_scripts.end();
    return std::find(first, last, language.substr(0, 2)) == last ? TextSetting::latin : TextSetting::other_script;
}

NameUse judged(const KnownName& name, const FoundName& found, TextSetting setting) noexcept {
    const bool as_words_are = name.style != NameStyle::own;
    const bool title_tells = name.style != NameStyle::plain || name.words >= words_that_tell_in_titles;
    const bool other_script = setting == TextSetting::other_script;
    NameUse use{.name = found.name, .exact = found.exact};
    use.names_exactly = found.exact && (setting != TextSetting::title || title_tells);
    use.names_loosely = !found.exact && !found.more_spaces && (!as_words_are || other_script);
    use.as_word = !found.exact && found.small && !other_script && (as_words_are || found.more_hyphens);
    return use;
}

}  // namespace arxgraph
