#include <snapshot/author_names.hpp>
#include <snapshot/syllables.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace arxgraph::bench {

namespace {

constexpr std::uint32_t surname_count = 30'011;  // a prime
constexpr std::uint32_t letters = 23;
constexpr std::string_view initials = "ABCDEFGHIJKLMNOPRSTUVWY";
static_assert(initials.size() == letters);
constexpr std::array<std::string_view, 40> given_names{
    "Anna",   "Bruno",  "Carla", "David", "Elena", "Fabio", "Grace", "Hiro",  "Irene", "Jonas",
    "Katya",  "Lars",   "Mei",   "Nadia", "Oscar", "Paula", "Qiang", "Rosa",  "Samir", "Tomas",
    "Uma",    "Viktor", "Wei",   "Xin",   "Yuki",  "Zoe",   "Ahmed", "Beata", "Chen",  "Dmitri",
    "Esther", "Felix",  "Gita",  "Hanna", "Ivan",  "Julia", "Kenji", "Laura", "Maria", "Nils"};

/// One initial, two, or a name in full with or without an initial; as many different ones as `forename_count`.
constexpr std::uint32_t one_initial = letters;
constexpr std::uint32_t two_initials = letters * letters;
constexpr std::uint32_t full_names = static_cast<std::uint32_t>(given_names.size()) * (letters + 1);
constexpr std::uint32_t forename_count = one_initial + two_initials + full_names;

std::string initial(std::uint32_t letter) {
    return std::string(1, initials[letter]) + '.';
}

std::string two(std::uint32_t number) {
    const std::uint32_t first = number % letters;
    const std::uint32_t second = number / letters;
    const bool hyphen = (first + 2 * second) % 11 == 0;  // of the letters only: "C.-P." and "C. P." are one name
    return initial(first) + (hyphen ? "-" : " ") + initial(second);
}

std::string full(std::uint32_t number) {
    std::string name(given_names[number % given_names.size()]);
    const auto middle = static_cast<std::uint32_t>(number / given_names.size());
    if (middle > 0) name += ' ' + initial(middle - 1);
    return name;
}

std::string forenames(std::uint32_t number) {
    if (number < one_initial) return initial(number);
    number -= one_initial;
    return number < two_initials ? two(number) : full(number - two_initials);
}

struct Accent {
    char letter{};
    std::string_view escape{};
    std::string_view tex{};
};
constexpr std::array<Accent, 5> accents{{{'e', "\\u00e9", "\\\\'e"},
                                         {'a', "\\u00e1", "\\\\'a"},
                                         {'o', "\\u00f6", "\\\\\\\"o"},
                                         {'u', "\\u00fc", "\\\\\\\"u"},
                                         {'i', "\\u00ed", "\\\\'{\\\\i}"}}};

/// The first vowel of some surnames.
void set_accent(AuthorName& name) {
    for (const Accent& accent : accents) {
        const std::size_t at = name.surname.find(accent.letter, 1);
        if (at == std::string::npos) continue;
        name.tex_surname.replace(at, 1, accent.tex);
        name.surname.replace(at, 1, accent.escape);
        return;
    }
}

}  // namespace

AuthorName author_name(std::uint32_t author) {
    const std::uint32_t surname = author % surname_count;
    // Every surname begins elsewhere among the forenames, so that these are mixed from the first author on.
    const std::uint32_t forename = (author / surname_count + surname * 613) % forename_count;
    AuthorName name{.forenames = forenames(forename)};
    name.surname = capitalised(coined(surname, surname % 3 == 0 ? 3 : 2));
    name.tex_surname = name.surname;
    if (surname % 12 == 5) set_accent(name);
    if (author % 211 == 7) name.suffix = "Jr";
    return name;
}

}  // namespace arxgraph::bench
