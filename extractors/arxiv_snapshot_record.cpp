#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/author_string.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/text/tex.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/arxiv_snapshot_record.hpp>
#include <arxgraph/extractors/arxiv_text.hpp>
#include <arxgraph/extractors/entry_draft.hpp>
#include <arxgraph/extractors/kept_text.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace arxgraph::arxiv_snapshot {

namespace {

/// `hep-th/0606031 (*cross-listing*)`, as lists made of arXiv's mails have it: the id.
std::string_view without_remark(std::string_view id) noexcept {
    const std::size_t space = id.find(' ');
    return id.ends_with(')') && id.substr(std::min(space, id.size())).starts_with(" (") ? id.substr(0, space) : id;
}

/// A number has lost its zeros (`0704.0010` is 704.001) and names no paper any more.
std::optional<ArxivReference> own_id(const Record& record, Location where, Diagnostics& diagnostics) {
    auto id = record.has_text_id ? ArxivReference::parse(without_remark(record.id)) : std::nullopt;
    if (!id)
        diagnostics.report(DiagnosticCode::malformed_record, where,
                           record.has_text_id ? std::string("id \"").append(record.id) + '"' : "its id is no text");
    return id;
}

std::string_view keep_line(EntryBatch& batch, std::string_view text, TexContext context) {
    if (is_plain_line(text)) return batch.keep(text);
    const std::string line = unwrapped(text);
    return is_plain_line(line) ? batch.keep(line) : keep_phrase(batch, decode_tex(line, context).text);
}

std::uint32_t version_number(std::string_view name) noexcept {
    if (!name.starts_with('v')) return 0;
    name.remove_prefix(1);
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(name.begin(), name.end(), number);
    return error == std::errc{} && end == name.end() ? number : 0;
}

void read_versions(const Record& record, Entry& entry) {
    for (const Record::Version& version : record.versions) {
        const Date day = Date::parse_rfc1123(version.created).value_or(Date{});
        if (!day.stated()) continue;
        if (!entry.published.stated()) entry.published = day;
        entry.updated = day;
    }
    if (!record.versions.empty()) entry.version = version_number(record.versions.back().name);
}

bool holds_several(std::string_view dois) noexcept {
    return std::any_of(dois.begin(), dois.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == ';'; });
}

void read_dois(const Record& record, std::uint32_t line, Entry& entry, EntryBatch& batch) {
    if (record.doi.empty()) return;
    if (!holds_several(record.doi) && !record.doi.starts_with(',')) {
        if (const auto doi = Doi::parse(record.doi)) entry.doi = batch.keep(doi->text());
        return;
    }
    EntryDraft stated;
    state_dois(record.doi, line, stated);
    entry.doi = batch.keep(stated.ids.doi);
    std::vector<StatedLink> links;
    for (const DraftLink& link : stated.links)
        links.push_back({.url = keep_text(batch, link.target), .line = link.line});
    entry.links = batch.keep_list(links);
}

}  // namespace

void Record::clear() {
    std::vector<Name> kept_names = std::move(names);
    std::vector<Version> kept_versions = std::move(versions);
    *this = {};
    names = std::move(kept_names);
    versions = std::move(kept_versions);
    names.clear();
    versions.clear();
}

bool RecordReader::read(const Record& record, Location where, EntryBatch& batch, Diagnostics& diagnostics) {
    const auto id = own_id(record, where, diagnostics);
    if (!id) return false;
    Entry entry{.source = where, .arxiv_id = batch.keep(id->id.text())};
    entry.title = keep_line(batch, record.title, TexContext::title);
    if (entry.title.empty()) diagnostics.report(DiagnosticCode::invalid_value, where, "no title");
    if (abstracts_) entry.abstract = keep_text(batch, decode_tex(paragraphs(record.abstract), TexContext::text).text);
    entry.comments = is_plain_line(record.comments)
                         ? batch.keep(record.comments)
                         : keep_text(batch, decode_tex(unwrapped(record.comments), TexContext::text).text);
    entry.journal_ref = keep_line(batch, record.journal_ref, TexContext::text);
    read_authors(record, entry, batch, diagnostics);
    read_categories(record, entry, batch, diagnostics);
    read_versions(record, entry);
    read_dois(record, where.line, entry, batch);
    batch.add(entry);
    return true;
}

/// In reading order.
std::string_view RecordReader::keep_name(const Record::Name& name, EntryBatch& batch) {
    name_.clear();
    bool plain = true;
    for (const std::string_view part : {name.forenames, name.keyname, name.suffix}) {
        if (part.empty()) continue;
        const std::size_t before = name_.size();
        if (before != 0) name_ += ' ';
        const std::size_t begin = name_.size();
        if (is_plain_line(part)) {
            name_ += part;
        } else {
            plain = false;
            name_ += decode_tex(part, TexContext::name).text;
        }
        if (name_.size() == begin) name_.resize(before);
    }
    return plain ? batch.keep(name_) : keep_phrase(batch, name_);
}

void RecordReader::read_authors(const Record& record, Entry& entry, EntryBatch& batch, Diagnostics& diagnostics) {
    kept_.clear();
    const auto keep = [&](std::string_view name) {
        if (!name.empty()) kept_.push_back(name);
    };
    if (record.names_parsed) {
        if (record.too_many_names) diagnostics.report(DiagnosticCode::too_many_items, entry.source, "authors_parsed");
        for (const Record::Name& name : record.names) keep(keep_name(name, batch));
    } else {
        const ParsedAuthors parsed = parse_author_string(record.authors);
        for (const ParsedAuthor& author : parsed.authors) keep(keep_phrase(batch, display_name(author)));
        if (parsed.ambiguous) diagnostics.report(DiagnosticCode::ambiguous_authors, entry.source, entry.title);
        if (parsed.truncated) diagnostics.report(DiagnosticCode::authors_truncated, entry.source, entry.title);
    }
    entry.authors = batch.keep_list(kept_);
}

void RecordReader::read_categories(const Record& record, Entry& entry, EntryBatch& batch, Diagnostics& diagnostics) {
    categories_.categories.clear();
    categories_.dropped.clear();
    categories_.add_all(record.categories);
    entry.categories = batch.keep_list(categories_.categories);
    if (!categories_.dropped.empty())
        diagnostics.report(DiagnosticCode::foreign_category, entry.source, categories_.dropped.front());
}

}  // namespace arxgraph::arxiv_snapshot
