#include <arxgraph/core/text/tex_tables.hpp>

#include <algorithm>
#include <array>

namespace arxgraph::tex {

namespace {

struct Row {
    std::string_view name{};
    char32_t character{};
};

constexpr std::array<Row, 15> accents{{{"\"", 0x0308},
                                       {"'", 0x0301},
                                       {".", 0x0307},
                                       {"=", 0x0304},
                                       {"H", 0x030B},
                                       {"^", 0x0302},
                                       {"`", 0x0300},
                                       {"b", 0x0331},
                                       {"c", 0x0327},
                                       {"d", 0x0323},
                                       {"k", 0x0328},
                                       {"r", 0x030A},
                                       {"u", 0x0306},
                                       {"v", 0x030C},
                                       {"~", 0x0303}}};

constexpr std::array<Row, 51> letters{{
    {"AA", 0x00C5},
    {"AE", 0x00C6},
    {"DH", 0x00D0},
    {"DJ", 0x0110},
    {"ETH", 0x00D0},
    {"IJ", 0x0132},
    {"L", 0x0141},
    {"NG", 0x014A},
    {"O", 0x00D8},
    {"OE", 0x0152},
    {"P", 0x00B6},
    {"S", 0x00A7},
    {"SS", 0x1E9E},
    {"TH", 0x00DE},
    {"aa", 0x00E5},
    {"ae", 0x00E6},
    {"copyright", 0x00A9},
    {"dag", 0x2020},
    {"ddag", 0x2021},
    {"deg", 0x00B0},
    {"dh", 0x00F0},
    {"div", 0x00F7},
    {"dj", 0x0111},
    {"dots", 0x2026},
    {"eth", 0x00F0},
    {"guillemotleft", 0x00AB},
    {"guillemotright", 0x00BB},
    {"i", 0x0131},
    {"ij", 0x0133},
    {"j", 0x0237},
    {"l", 0x0142},
    {"ldots", 0x2026},
    {"ng", 0x014B},
    {"o", 0x00F8},
    {"oe", 0x0153},
    {"pounds", 0x00A3},
    {"ss", 0x00DF},
    {"textasciitilde", 0x007E},
    {"textbackslash", 0x005C},
    {"textdegree", 0x00B0},
    {"textellipsis", 0x2026},
    {"textemdash", 0x2014},
    {"textendash", 0x2013},
    {"textperiodcentered", 0x00B7},
    {"textquotedblleft", 0x201C},
    {"textquotedblright", 0x201D},
    {"textquoteleft", 0x2018},
    {"textquoteright", 0x2019},
    {"textregistered", 0x00AE},
    {"texttrademark", 0x2122},
    {"th", 0x00FE},
}};

constexpr std::array<std::string_view, 17> wrappers{"emph",   "hbox",       "mbox",   "text",      "textbf", "textit",
                                                    "textmd", "textnormal", "textrm", "textsc",    "textsf", "textsl",
                                                    "texttt", "textup",     "uline",  "underline", "url"};
constexpr std::array<std::string_view, 10> declarations{"bf",      "em", "it", "rm",    "sc",
                                                        "scshape", "sf", "sl", "small", "tt"};

template <class Rows>
constexpr bool is_sorted_by_name(const Rows& rows) {
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (!(rows[i - 1].name < rows[i].name)) return false;
    return true;
}
static_assert(is_sorted_by_name(accents) && is_sorted_by_name(letters), "rows are found by halving");
static_assert(std::is_sorted(wrappers.begin(), wrappers.end()));
static_assert(std::is_sorted(declarations.begin(), declarations.end()));

template <class Rows>
char32_t find(const Rows& rows, std::string_view name) noexcept {
    const auto* row = std::lower_bound(rows.begin(), rows.end(), name,
                                       [](const Row& each, std::string_view wanted) { return each.name < wanted; });
    return row != rows.end() && row->name == name ? row->character : 0;
}

}  // namespace

char32_t accent(std::string_view name) noexcept {
    return find(accents, name);
}
char32_t letter(std::string_view name) noexcept {
    return find(letters, name);
}
bool is_wrapper(std::string_view name) noexcept {
    return std::binary_search(wrappers.begin(), wrappers.end(), name);
}
bool is_declaration(std::string_view name) noexcept {
    return std::binary_search(declarations.begin(), declarations.end(), name);
}

}  // namespace arxgraph::tex
