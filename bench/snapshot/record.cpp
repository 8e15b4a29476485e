#include <snapshot/digits.hpp>
#include <snapshot/record.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <string_view>
#include <vector>

namespace arxgraph::bench {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::array<std::string_view, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 6> journals{"Phys.Rev.D",      "Phys. Rev. Lett. ", "Astrophys.J.",
                                                   "J. Math. Phys. ", "Nucl.Phys.B",       "JHEP "};
constexpr std::array<std::string_view, 6> doi_prefixes{
    "10.1103/PhysRevD.", "10.1103/PhysRevLett.", "10.1086/", "10.1063/1.", "10.1016/j.physletb.", "10.1088/1126-6708/"};
constexpr std::array<std::string_view, 4> licenses{
    "http://arxiv.org/licenses/nonexclusive-distrib/1.0/", "http://arxiv.org/licenses/nonexclusive-distrib/1.0/",
    "http://creativecommons.org/licenses/by/4.0/", "http://creativecommons.org/publicdomain/zero/1.0/"};
constexpr std::array<std::string_view, 5> remarks{"; published version", ", to appear in the proceedings",
                                                  "; minor corrections", "", ", LaTeX"};

std::string year_text(const std::chrono::year_month_day& date) {
    return std::to_string(static_cast<int>(date.year()));
}

void append_member(std::string& lines, std::string_view name, std::string_view text) {
    lines.append(",\"").append(name).append("\":\"").append(text).append("\"");
}

/// Null if empty.
void append_member_or_null(std::string& lines, std::string_view name, std::string_view text) {
    if (!text.empty())
        append_member(lines, name, text);
    else
        lines.append(",\"").append(name).append("\":null");
}

std::string in_reading_order(const AuthorName& name, std::string_view surname) {
    std::string text = name.forenames;
    text.append(" ").append(surname);
    if (!name.suffix.empty()) text.append(" ").append(name.suffix);
    return text;
}

/// "A. Bal, C. Dor and E. Fil"
std::string author_string(const std::vector<AuthorName>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
        text += in_reading_order(names[i], names[i].tex_surname);
    }
    return text;
}

void append_parsed_authors(std::string& lines, const std::vector<AuthorName>& names) {
    lines += ",\"authors_parsed\":[";
    for (std::size_t i = 0; i < names.size(); ++i) {
        const AuthorName& name = names[i];
        lines.append(i > 0 ? ",[\"" : "[\"").append(name.surname).append("\",\"").append(name.forenames);
        lines.append("\",\"").append(name.suffix).append("\"]");
    }
    lines += ']';
}

std::string comments(Random& random) {
    std::string text = std::to_string(random.between(4, 60)) + " pages";
    if (random.chance(700)) text += ", " + std::to_string(random.between(1, 20)) + " figures";
    return text.append(random.one_of(remarks));
}

std::string journal_reference(sys_days submitted, Random& random) {
    const std::chrono::year_month_day day(submitted);
    std::string text(random.one_of(journals));
    text += std::to_string(random.between(1, 400)) + ':';
    text += std::to_string(random.between(1, 99'999)) + ',';
    return text + year_text(day);
}

/// What not every paper has; empty if not.
struct Extras {
    std::string comments{};
    std::string journal_ref{};
    std::string doi{};
    std::string report_number{};
    std::string_view license{};
};

/// One draw after another: the order in which a call's arguments are evaluated is the compiler's choice.
Extras draw_extras(const Record& record, Random& random) {
    Extras extras;
    if (random.chance(770)) extras.comments = comments(random);
    if (random.chance(350)) extras.journal_ref = journal_reference(record.submission.day, random);
    if (random.chance(440)) extras.doi = std::string(random.one_of(doi_prefixes)) + std::to_string(record.number);
    if (random.chance(80)) extras.report_number = "REP-" + std::to_string(record.number);
    if (random.chance(830)) extras.license = random.one_of(licenses);
    return extras;
}

/// Mon, 2 Apr 2007 19:18:42 GMT
std::string time_stamp(sys_days day, Random& random) {
    const std::chrono::year_month_day date(day);
    std::string text(weekdays[std::chrono::weekday(day).c_encoding()]);
    text += ", " + std::to_string(static_cast<unsigned>(date.day())) + ' ';
    text.append(months[static_cast<unsigned>(date.month()) - 1]).append(" ");
    text += year_text(date) + ' ';
    text += digits(random.below(24), 2) + ':';
    text += digits(random.below(60), 2) + ':';
    return text + digits(random.below(60), 2) + " GMT";
}

std::string iso_date(sys_days day) {
    const std::chrono::year_month_day date(day);
    return year_text(date) + '-' + digits(static_cast<unsigned>(date.month()), 2) + '-' +
           digits(static_cast<unsigned>(date.day()), 2);
}

/// The day of the last one.
sys_days append_versions(std::string& lines, sys_days day, Random& random) {
    lines += ",\"versions\":[";
    for (std::uint32_t version = 1;; ++version) {
        lines.append("{\"version\":\"v").append(std::to_string(version)).append("\",\"created\":\"");
        lines.append(time_stamp(day, random)).append("\"}");
        if (version == 9 || !random.chance(380)) break;
        lines += ',';
        day += days{random.between(1, 200)};
    }
    lines += ']';
    return day;
}

}  // namespace

void append_record(std::string& lines, const Record& record, Random& random) {
    std::vector<AuthorName> names;
    for (const std::uint32_t author : record.authors) names.push_back(author_name(author));

    lines.append("{\"id\":\"").append(record.submission.id).append("\"");
    append_member(lines, "submitter", in_reading_order(names.front(), names.front().surname));
    append_member(lines, "authors", author_string(names));
    append_member(lines, "title", record.title);
    const Extras extras = draw_extras(record, random);
    append_member_or_null(lines, "comments", extras.comments);
    append_member_or_null(lines, "journal-ref", extras.journal_ref);
    append_member_or_null(lines, "doi", extras.doi);
    append_member_or_null(lines, "report-no", extras.report_number);
    append_member(lines, "categories", record.categories);
    append_member_or_null(lines, "license", extras.license);
    append_member(lines, "abstract", record.abstract);
    const sys_days updated = append_versions(lines, record.submission.day, random);
    append_member(lines, "update_date", iso_date(updated));
    append_parsed_authors(lines, names);
    lines += "}\n";
}

}  // namespace arxgraph::bench
