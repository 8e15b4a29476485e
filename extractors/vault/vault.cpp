#include <arxgraph/core/identity/url.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/clean_document.hpp>
#include <arxgraph/extractors/digest/authors.hpp>
#include <arxgraph/extractors/digest/paragraphs.hpp>
#include <arxgraph/extractors/digest/title.hpp>
#include <arxgraph/extractors/vault/front_matter.hpp>
#include <arxgraph/extractors/vault/note_header.hpp>
#include <arxgraph/extractors/vault/note_name.hpp>
#include <arxgraph/extractors/vault/note_text.hpp>
#include <arxgraph/extractors/vault/vault.hpp>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace arxgraph::vault {

namespace {

using digest::Line;
using digest::LineKind;

constexpr std::size_t most_items = 10'000;  // of each list of an entry
constexpr std::size_t longest_title = 1'000;

/// Keys whose value is the paper's own id or address, the surest first.
constexpr std::array<std::string_view, 11> id_keys{"arxiv", "arxivid",  "eprint", "doi",    "url",      "link",
                                                   "pdf",   "paperurl", "paper",  "source", "permalink"};
constexpr std::array<std::string_view, 2> author_keys{"authors", "author"};
constexpr std::array<std::string_view, 3> tag_keys{"tags", "tag", "keywords"};
constexpr std::array<std::string_view, 2> alias_keys{"aliases", "alias"};
constexpr std::array<std::string_view, 3> noted_keys{"date", "created", "noted"};
constexpr std::array<std::string_view, 3> published_keys{"published", "publicationdate", "publishdate"};
constexpr std::array<std::string_view, 2> abstract_keys{"abstract", "summary"};

template <std::size_t size>
const FrontMatterField* find_any(const FrontMatter& front, const std::array<std::string_view, size>& keys) {
    for (const std::string_view key : keys)
        if (const FrontMatterField* field = front.find(key); field != nullptr && !field->values.empty()) return field;
    return nullptr;
}

template <std::size_t size>
bool is_one_of(std::string_view key, const std::array<std::string_view, size>& keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

template <std::size_t size>
Date date_of(const FrontMatter& front, const std::array<std::string_view, size>& keys) {
    const FrontMatterField* field = find_any(front, keys);
    return field == nullptr ? Date{} : Date::parse(prefix(field->values.front(), 10)).value_or(Date{});
}

std::string_view without_brackets(std::string_view name) noexcept {
    if (!name.starts_with("[[") || !name.ends_with("]]")) return name;
    name = name.substr(2, name.size() - 4);
    const std::size_t bar = name.find('|');
    return bar == std::string_view::npos ? name : name.substr(bar + 1);
}

/// A person a list item, perhaps `Last, First`; or all in one string.
std::vector<std::string> authors_of(const FrontMatterField& field, bool& truncated) {
    std::vector<std::string> authors;
    for (const std::string& value : field.values) {
        const std::string_view name = without_brackets(value);
        const std::size_t comma = name.find(',');
        const bool turned = field.listed && comma != std::string_view::npos && comma == name.rfind(',');
        if (turned)
            authors.push_back(std::string(trim(name.substr(comma + 1))).append(" ").append(name.substr(0, comma)));
        else
            for (std::string& each : digest::split_names(name, truncated)) authors.push_back(std::move(each));
    }
    return authors;
}

void add_tag(std::vector<std::string>& tags, std::string_view tag) {
    while (tag.starts_with('#')) tag.remove_prefix(1);
    if (!tag.empty() && tags.size() < most_items && std::find(tags.begin(), tags.end(), tag) == tags.end())
        tags.emplace_back(tag);
}

bool is_template(std::string_view path, std::string_view text) {
    for (const std::string_view folder : {"template/", "templates/", "_templates/"}) {
        if (starts_with_any_case(path, folder)) return true;
        for (std::size_t at = path.find('/'); at != std::string_view::npos; at = path.find('/', at + 1))
            if (starts_with_any_case(path.substr(at + 1), folder)) return true;
    }
    return text.find("{{title}}") != std::string_view::npos || text.find("{{date") != std::string_view::npos ||
           text.find("<% tp.") != std::string_view::npos;
}

/// Puts one note's entry together.
class NoteReader {
public:
    NoteReader(const Document& document, std::string text, Diagnostics& diagnostics)
        : document_(document),
          diagnostics_(diagnostics),
          text_(without_language_marks(std::move(text))),
          front_(read_front_matter(text_)),
          name_(read_note_name(document.path)) {
        template_ = is_template(document.path, text_);
        for (std::size_t i = 0; i < front_.size; ++i)
            if (text_[i] != '\n') text_[i] = ' ';
        lines_ = digest::read_lines(text_, document.path, diagnostics);
        code_ = lines_of_code(lines_);
        header_ = read_header(lines_, name_.short_name);
    }

    void read(const EntrySink& sink) {
        if (template_) return report(DiagnosticCode::template_note, 0);
        if (front_.error_line != 0) report(DiagnosticCode::malformed_front_matter, front_.error_line, front_.error);
        read_front();
        read_body();
        const bool identified = !draft_.ids.empty() || (!draft_.title.empty() && !draft_.authors.empty());
        if (!identified)
            return report(is_index() ? DiagnosticCode::index_note : DiagnosticCode::note_without_paper, 0,
                          first_words());
        if (header_.several_papers) report(DiagnosticCode::several_papers_in_note, line_of_header());
        if (header_.authors_unclosed && !draft_.authors.empty())
            report(DiagnosticCode::unclosed_author_list, line_of_header(), draft_.title);
        if (truncated_) report(DiagnosticCode::authors_truncated, line_of_header(), draft_.title);
        EntryBatch batch;
        add(batch, draft_);
        sink(std::move(batch));
    }

private:
    void report(DiagnosticCode code, std::uint32_t line, std::string_view detail = {}) {
        diagnostics_.report(code, {.path = document_.path, .line = line}, detail);
    }
    std::uint32_t line_of_header() const { return header_.line < lines_.size() ? lines_[header_.line].number : 1; }
    std::string first_words() const {
        const std::size_t at = digest::next_filled(lines_, 0);
        return at == lines_.size() ? std::string{} : std::string(prefix(lines_[at].text, 60));
    }

    void read_front() {
        draft_.source = {.path = document_.path, .line = line_of_header()};
        for (const std::string_view key : id_keys)
            if (const FrontMatterField* field = front_.find(key))
                for (const std::string& value : field->values) state_front_link(value, field->line);
        const FrontMatterField* title = front_.find("title");
        if (title != nullptr && !title->values.empty()) {
            draft_.title = prefix(title->values.front(), longest_title);
            draft_.source.line = title->line;
        }
        if (const FrontMatterField* authors = find_any(front_, author_keys))
            draft_.authors = authors_of(*authors, truncated_);
        if (const FrontMatterField* abstract = find_any(front_, abstract_keys))
            draft_.abstract = abstract->values.front();
        if (const FrontMatterField* tags = find_any(front_, tag_keys)) read_front_tags(*tags);
        draft_.noted = date_of(front_, noted_keys);
        draft_.published = date_of(front_, published_keys);
        read_names();
        for (const FrontMatterField& field : front_.fields)
            if (!is_one_of(field.key, author_keys))
                for (const std::string& value : field.values) add_note_links(value, field.line);
    }
    void state_front_link(const std::string& value, std::uint32_t line) {
        const std::string_view link = digest::lone_link(value);
        const std::string_view stated = link.empty() ? std::string_view(value) : link;
        if (!draft_.ids.take(stated) && Url::parse(stated))
            draft_.links.push_back({.target = std::string(stated), .line = line});
    }
    void read_front_tags(const FrontMatterField& field) {
        for (std::string_view value : field.values) {
            if (field.listed) {
                add_tag(draft_.tags, value);
                continue;
            }
            const std::string_view separators = value.find(',') != std::string_view::npos ? "," : " ";
            while (!value.empty()) {
                const std::string_view tag = value.substr(0, value.find_first_of(separators));
                value.remove_prefix(std::min(tag.size() + 1, value.size()));
                add_tag(draft_.tags, trim(tag));
            }
        }
    }
    void read_names() {
        if (!name_.short_name.empty()) draft_.names.emplace_back(name_.short_name);
        if (name_.stem != name_.short_name) draft_.names.emplace_back(name_.stem);
        if (const FrontMatterField* aliases = find_any(front_, alias_keys))
            for (const std::string& alias : aliases->values)
                if (draft_.names.size() < most_items &&
                    std::find(draft_.names.begin(), draft_.names.end(), alias) == draft_.names.end())
                    draft_.names.push_back(alias);
    }

    void read_body() {
        for (const std::string& id : {header_.ids.arxiv_id, header_.ids.doi, header_.ids.url})
            if (!id.empty()) draft_.ids.take(id);
        if (draft_.ids.version == 0 && draft_.ids.arxiv_id == header_.ids.arxiv_id)
            draft_.ids.version = header_.ids.version;
        if (draft_.title.empty()) draft_.title = header_.title;
        if (draft_.authors.empty()) {
            draft_.authors = header_.authors;
            truncated_ = truncated_ || header_.authors_truncated;
        }
        draft_.links.insert(draft_.links.end(), header_.other_links.begin(), header_.other_links.end());
        if (!draft_.noted.stated()) draft_.noted = name_.day;
        std::vector<std::size_t> prose;
        for (std::size_t at = header_.prose; at < std::min(header_.line, header_.body); ++at)
            if (read_line(at)) prose.push_back(at);
        for (std::size_t at = header_.body; at < lines_.size(); ++at)
            if (read_line(at)) prose.push_back(at);
        for (digest::Paragraph& paragraph : digest::read_paragraphs(lines_, prose, digest::Unmarked::note)) {
            if (paragraph.role == digest::Role::abstract)
                draft_.abstract.append(draft_.abstract.empty() ? "" : "\n\n").append(paragraph.text);
            else
                draft_.notes.push_back(
                    {.language = std::string(paragraph.language), .text = std::move(paragraph.text)});
        }
    }

    /// True if it is prose.
    bool read_line(std::size_t at) {
        const Line& line = lines_[at];
        if (line.kind == LineKind::rule || line.kind == LineKind::blank) return line.kind == LineKind::blank;
        if (line.kind == LineKind::date && !draft_.noted.stated()) draft_.noted = line.date;
        if (code_[at]) return true;
        if (line.kind == LineKind::tags) {
            for (const std::string_view tag : digest::tags_of(line.text)) add_tag(draft_.tags, tag);
            return false;
        }
        for (const std::string_view tag : find_tags(line.text)) add_tag(draft_.tags, tag);
        for (const FoundLink& link : find_links(line.text))
            if (draft_.links.size() < most_items)
                draft_.links.push_back({.target = std::string(link.text), .line = line.number});
        return !is_lone_note_link(line);
    }
    bool is_lone_note_link(const Line& line) {
        add_note_links(line.text, line.number);
        const std::string_view text = line.text;
        return text.starts_with("[[") && text.find("]]") == text.size() - 2;
    }
    void add_note_links(std::string_view text, std::uint32_t line) {
        for (std::string& name : find_note_links(text))
            if (draft_.note_links.size() < most_items)
                draft_.note_links.push_back({.target = std::move(name), .line = line});
    }

    /// At least two lines, and half of all but headings, link to notes.
    bool is_index() const {
        const auto counts = [](const Line& line) { return line.kind == LineKind::text && line.heading == 0; };
        const auto links = [&](const Line& line) { return counts(line) && !find_note_links(line.text).empty(); };
        const auto filled = std::count_if(lines_.begin(), lines_.end(), counts);
        const auto linking = std::count_if(lines_.begin(), lines_.end(), links);
        return linking >= 2 && 2 * linking >= filled;
    }

    const Document& document_;
    Diagnostics& diagnostics_;
    std::string text_;
    FrontMatter front_;
    NoteName name_;
    std::vector<Line> lines_;
    std::vector<bool> code_;
    NoteHeader header_;
    EntryDraft draft_{};
    bool template_ = false;
    bool truncated_ = false;
};

bool says_paper(const FrontMatter& front) {
    return find_any(front, id_keys) != nullptr || find_any(front, author_keys) != nullptr;
}

}  // namespace

Match sniff(const DocumentHead& head) {
    const std::string_view bytes = prefix(head.bytes, sniffed_bytes);
    if (looks_binary(bytes)) return Match::no;
    std::string text = clean(bytes).text;
    const FrontMatter front = read_front_matter(text);
    if (front.size != 0) return says_paper(front) ? Match::surely : Match::perhaps;
    Diagnostics unreported;
    const std::vector<Line> lines = digest::read_lines(text, head.path, unreported);
    std::size_t at = digest::next_filled(lines, 0);
    if (at < lines.size() && lines[at].heading != 0 && lines[at].kind == LineKind::text)
        at = digest::next_filled(lines, at + 1);
    if (at == lines.size() || lines[at].kind != LineKind::text || lines[at].heading != 0) return Match::no;
    const bool linked = !digest::lone_link(lines[at].text).empty();
    return linked ? Match::surely : Match::no;
}

void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics) {
    auto text = clean_document(document, diagnostics);
    if (text) NoteReader(document, std::move(*text), diagnostics).read(sink);
}

}  // namespace arxgraph::vault
