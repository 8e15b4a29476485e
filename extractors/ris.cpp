#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/clean_lines.hpp>
#include <arxgraph/extractors/entry_batches.hpp>
#include <arxgraph/extractors/inverted_name.hpp>
#include <arxgraph/extractors/numbered_text.hpp>
#include <arxgraph/extractors/reference.hpp>
#include <arxgraph/extractors/ris.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace arxgraph::ris {

namespace {

struct TaggedLine {
    std::string tag{};  // in upper case
    std::string_view text{};
};

/// Of lines that do not keep to the form, only those with a tag in use are taken: `AI - based` goes on with a sentence.
bool is_in_use(std::string_view tag) noexcept {
    constexpr std::array<std::string_view, 64> tags{
        "TY", "ER", "TI", "T1", "T2", "T3", "AU", "A1", "A2", "A3", "A4", "AB", "N1", "N2", "KW", "DO",
        "UR", "PY", "Y1", "Y2", "DA", "JO", "JF", "JA", "J1", "J2", "VL", "IS", "SP", "EP", "PB", "CY",
        "SN", "ID", "L1", "L2", "L3", "L4", "LK", "M1", "M2", "M3", "AN", "RN", "RP", "C1", "C2", "C3",
        "C4", "C5", "C6", "C7", "C8", "CN", "CT", "BT", "ED", "ET", "AD", "AV", "LA", "LB", "ST", "DB"};
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_tag_character(char c) noexcept {
    return is_ascii_letter(c) || is_ascii_digit(c);
}

/// `TI  - text`, and what comes close to it.
std::optional<TaggedLine> read_tag(std::string_view line) {
    take_start(line, "\xEF\xBB\xBF");
    std::string_view rest = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
    if (rest.size() < 3 || !is_ascii_letter(rest[0]) || !is_tag_character(rest[1])) return std::nullopt;
    TaggedLine tagged{.tag = {rest[0], rest[1]}};
    for (char& c : tagged.tag)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const bool upper = rest.starts_with(tagged.tag);
    rest.remove_prefix(2);
    const std::size_t blanks = std::min(rest.find_first_not_of(' '), rest.size());
    rest.remove_prefix(blanks);
    if (blanks > 3 || !take_start(rest, "-")) return std::nullopt;
    const bool parted = rest.empty() || rest.front() == ' ' || rest.front() == '\t';
    const bool exact = upper && blanks == 2 && parted && line.starts_with(tagged.tag);
    if (!exact && !(is_in_use(tagged.tag) && (parted || blanks == 2))) return std::nullopt;
    tagged.text = trim(rest);
    return tagged;
}

struct Field {
    std::string tag{};
    NumberedText text{};
};

struct Record {
    std::uint32_t line{};
    std::size_t size{};  // bytes
    std::vector<Field> fields{};
};

/// `2017/06/12/any words`, `2017-06-12`; not stated unless the day is.
Date day_of(std::string_view text) {
    std::string iso(trim(text).substr(0, 10));
    std::replace(iso.begin(), iso.end(), '/', '-');
    return Date::parse(iso).value_or(Date{});
}

std::string year_of(std::string_view text) {
    text = trim(text);
    const auto digits =
        static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_ascii_digit) - text.begin());
    return std::string(digits == 4 ? text.substr(0, 4) : text.substr(0, text.find('/')));
}

class DraftMaker {
public:
    DraftMaker(const Record& record, std::string_view path, Diagnostics& diagnostics)
        : record_(record), diagnostics_(diagnostics) {
        draft_.source = {.path = path, .line = record.line};
    }

    EntryDraft make() {
        draft_.title = value({"TI", "T1", "CT", "BT"});
        for (const Field& field : record_.fields) read(field);
        read_appearance();
        links_.place(draft_);
        keep_limits(draft_, diagnostics_);
        return std::move(draft_);
    }

private:
    /// Of the first of the tags that there is, in one line.
    std::string value(std::initializer_list<std::string_view> tags) const {
        for (const std::string_view tag : tags)
            for (const Field& field : record_.fields)
                if (field.tag == tag && !field.text.empty()) return collapse_spaces(field.text.text());
        return {};
    }
    void report(DiagnosticCode code, const Field& field) {
        diagnostics_.report(code, {.path = draft_.source.path, .line = field.text.line_at(0)},
                            prefix(field.text.text(), 60));
    }

    void read(const Field& field) {
        const auto is = [&](std::initializer_list<std::string_view> tags) {
            return std::find(tags.begin(), tags.end(), field.tag) != tags.end();
        };
        if (is({"AU", "A1"}))
            read_author(field);
        else if (is({"KW"}))
            read_tags(field);
        else if (is({"DO", "M3"}))
            read_doi(field);
        else if (is({"UR", "LK", "L1", "L2"}))
            read_address(field);
        else if (is({"N1", "RN"}))
            read_remark(field);
        else if (is({"AN", "ID", "M1", "C7", "JO", "JF", "T2", "VL"}))
            read_mention(field);
        else if (is({"AB", "N2"}))
            read_abstract(field);
    }

    void read_author(const Field& field) {
        const std::string stated = collapse_spaces(field.text.text());
        if (means_others(stated))
            report(DiagnosticCode::authors_truncated, field);
        else
            draft_.authors.push_back(upright_name(stated));
    }

    /// Keywords that follow one another without a tag are what some write.
    void read_tags(const Field& field) {
        std::string_view rest = field.text.text();
        while (!rest.empty()) {
            const std::size_t size = std::min(rest.find_first_of(";\n"), rest.size());
            add_tag(draft_, rest.substr(0, size));
            rest.remove_prefix(std::min(size + 1, rest.size()));
        }
    }

    /// M3 is the type of work, where some publishers put the DOI.
    void read_doi(const Field& field) {
        const std::string_view stated = field.text.text();
        if (Doi::parse(stated) || ArxivId::parse(stated))
            draft_.ids.take(stated);
        else if (field.tag == "DO" && !stated.empty())
            report(DiagnosticCode::invalid_value, field);
    }

    /// Only UR is the paper's own address. L1 and L2 may name files on somebody's disk: those are no links.
    void read_address(const Field& field) {
        if (field.tag == "UR" && is_one_link(field.text.text()))
            links_.state_own(field.text.text(), field.text.line_at(0));
        else
            find_links_in(field);
    }

    Mention read_mention(const Field& field) {
        OwnIds stated;
        const Mention mention = take_arxiv_mention(stated, field.text.text());
        if (mention != Mention::none && draft_.ids.arxiv_id.empty()) {
            draft_.ids.arxiv_id = stated.arxiv_id;
            draft_.ids.version = stated.version;
        }
        return stated.arxiv_id == draft_.ids.arxiv_id ? mention : Mention::none;
    }

    void read_remark(const Field& field) {
        if (read_mention(field) == Mention::whole) return;
        find_links_in(field);
        for_each_paragraph(field, [&](const std::string& paragraph) { add_remark(draft_, paragraph); });
    }

    /// Two that differ are an abstract and a remark.
    void read_abstract(const Field& field) {
        std::string abstract;
        for_each_paragraph(field, [&](const std::string& paragraph) {
            abstract.append(abstract.empty() ? "" : "\n\n").append(paragraph);
        });
        if (abstract == draft_.abstract) return;
        find_links_in(field);
        if (draft_.abstract.empty())
            draft_.abstract = std::move(abstract);
        else
            add_remark(draft_, abstract);
    }

    template <class Take>
    static void for_each_paragraph(const Field& field, Take take) {
        std::string_view rest = field.text.text();
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find("\n\n"), rest.size());
            if (const std::string paragraph = collapse_spaces(rest.substr(0, end)); !paragraph.empty()) take(paragraph);
            rest.remove_prefix(std::min(end + 2, rest.size()));
        }
    }

    void find_links_in(const Field& field) {
        const std::string_view text = field.text.text();
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            links_.state_all_in(text.substr(at, end - at), field.text.line_at(at));
            at = end + 1;
        }
    }

    void read_appearance() {
        std::string pages = value({"SP", "C7"});
        const std::string last = value({"EP"});
        if (!pages.empty() && !last.empty() && last != pages && pages.find('-') == std::string::npos)
            pages.append("\u2013").append(last);
        for (const std::string_view tag : {"DA", "Y1", "PY"})
            if (const Date day = day_of(value({tag})); day.stated() && !draft_.published.stated())
                draft_.published = day;
        draft_.journal_ref = journal_ref({.venue = value({"JF", "JO", "T2", "C3", "J2", "JA", "PB"}),
                                          .volume = value({"VL"}),
                                          .number = value({"IS"}),
                                          .pages = pages,
                                          .year = year_of(value({"PY", "Y1", "DA"}))});
    }

    const Record& record_;
    Diagnostics& diagnostics_;
    EntryDraft draft_;
    ReferenceLinks links_;
};

/// Puts the lines of a document together to records.
class RecordsReader {
public:
    RecordsReader(const Document& document, const EntrySink& sink, Diagnostics& diagnostics)
        : path_(document.path),
          diagnostics_(diagnostics),
          lines_(document, longest_record, diagnostics),
          batches_(sink) {}

    void read() {
        while (const auto line = next_line()) read_line(*line);
        if (state_ == State::open) {
            report(DiagnosticCode::truncated_document, record_.line, "no ER");
            finish();
        }
        batches_.flush();
        if (!lines_.refused() && batches_.entries() == 0)
            diagnostics_.report(DiagnosticCode::no_entries, {.path = path_});
    }

private:
    /// Outside records nothing is said; what is left out is passed over up to its ER.
    enum class State : std::uint8_t { outside, open, left_out };

    void report(DiagnosticCode code, std::uint32_t line, std::string_view detail) {
        diagnostics_.report(code, {.path = path_, .line = line}, detail);
    }

    std::optional<TextLine> next_line() {
        const std::size_t too_long = diagnostics_.count(DiagnosticCode::line_too_long);
        auto line = lines_.next();
        if (diagnostics_.count(DiagnosticCode::line_too_long) != too_long) goes_on_ = false;
        return line;
    }

    void read_line(const TextLine& line) {
        const auto tagged = read_tag(line.text);
        if (!tagged) {
            if (state_ == State::open && goes_on_) append(trim(line.text), line.number);
        } else if (tagged->tag == "TY") {
            begin(line.number);
        } else if (tagged->tag == "ER") {
            end(line.number);
        } else if (state_ == State::open) {
            goes_on_ = true;
            record_.fields.push_back({.tag = tagged->tag});
            append(tagged->text, line.number);
        } else if (state_ == State::outside) {
            leave_out(line.number, "it does not begin with TY");
        }
    }

    void begin(std::uint32_t line) {
        if (state_ == State::open) {
            report(DiagnosticCode::unclosed_record, record_.line, "no ER before the next TY");
            finish();
        }
        record_ = {.line = line};
        state_ = State::open;
        goes_on_ = false;
    }

    void end(std::uint32_t line) {
        if (state_ == State::open)
            finish();
        else if (state_ == State::outside)
            report(DiagnosticCode::malformed_record, line, "ER without TY");
        state_ = State::outside;
    }

    void leave_out(std::uint32_t line, std::string_view why) {
        report(DiagnosticCode::malformed_record, line, why);
        state_ = State::left_out;
    }

    void append(std::string_view text, std::uint32_t line) {
        record_.size += text.size() + sizeof(Field);
        if (record_.size > longest_record) return leave_out(record_.line, "it is longer than 1 MiB");
        record_.fields.back().text.append(text, line);
    }

    void finish() {
        const EntryDraft draft = DraftMaker(record_, path_, diagnostics_).make();
        if (draft.title.empty() && draft.ids.empty())
            report(DiagnosticCode::untitled_entry, record_.line, {});
        else
            batches_.add(draft);
    }

    std::string_view path_;
    Diagnostics& diagnostics_;
    CleanLines lines_;
    EntryBatches batches_;
    Record record_;
    State state_{};
    bool goes_on_{};  // the last line belongs to a field
};

}  // namespace

Match sniff(const DocumentHead& head) {
    std::string_view rest = prefix(head.bytes, sniffed_bytes);
    bool first = true;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto tagged = read_tag(line);
        if (tagged && tagged->tag == "TY" && !tagged->text.empty()) return first ? Match::surely : Match::perhaps;
        first = first && trim(line).empty();
    }
    return Match::no;
}

void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics) {
    RecordsReader(document, sink, diagnostics).read();
}

}  // namespace arxgraph::ris
