#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/arxiv_oai_page.hpp>
#include <arxgraph/extractors/arxiv_text.hpp>
#include <arxgraph/extractors/xml_reader.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace arxgraph::arxiv_oai {

namespace {

constexpr std::string_view oai = root.space;
constexpr XmlName record_name{.space = oai, .local = "record"};
constexpr XmlName metadata{.space = oai, .local = "metadata"};
constexpr XmlName header{.space = oai, .local = "header"};
constexpr XmlName identifier{.space = oai, .local = "identifier"};
constexpr XmlName datestamp{.space = oai, .local = "datestamp"};
constexpr XmlName response_date{.space = oai, .local = "responseDate"};
constexpr XmlName token{.space = oai, .local = "resumptionToken"};
constexpr XmlName error{.space = oai, .local = "error"};
constexpr std::string_view dublin_core = "http://purl.org/dc/elements/1.1/";

struct FormatRow {
    XmlName element{};
    std::string_view fields{};  // their namespace
    MetadataFormat format{};
};
constexpr std::array<FormatRow, 3> formats{{
    {{.space = "http://arxiv.org/OAI/arXiv/", .local = "arXiv"}, "http://arxiv.org/OAI/arXiv/", MetadataFormat::arxiv},
    {{.space = "http://arxiv.org/OAI/arXivRaw/", .local = "arXivRaw"},
     "http://arxiv.org/OAI/arXivRaw/",
     MetadataFormat::arxiv_raw},
    {{.space = "http://www.openarchives.org/OAI/2.0/oai_dc/", .local = "dc"}, dublin_core, MetadataFormat::dublin_core},
}};

/// A field that is stated once, or one of those that are stated several times; neither if the format has no such field.
struct Field {
    std::string* one{};
    std::vector<std::string>* several{};
};

class PageReader final : public XmlVisitor {
public:
    PageReader(std::string_view path, const RecordSink& sink, Diagnostics& diagnostics)
        : path_(path), sink_(sink), diagnostics_(diagnostics) {}

    XmlWanted start(const XmlElement& element) override {
        if (element.name == record_name) {
            record_ = {.line = element.line};
            in_record_ = true;
            reported_full_ = false;
            return XmlWanted::children;
        }
        if (!in_record_) return start_outside(element);
        if (element.name.space == oai) return start_oai(element);
        if (in_metadata_ && record_.format == MetadataFormat::none) return start_format(element);
        return start_field(element);
    }

    void text(const XmlName& name, std::string_view text, std::uint32_t line) override {
        if (name.space == oai) return take_oai(name, text, line);
        const Field field = field_of(name.local);
        if (field.one != nullptr && field.one->empty()) *field.one = text;
        if (field.several != nullptr) field.several->emplace_back(text);
        if (name.local == "doi") record_.doi_line = line;
    }

    void end(const XmlName& name) override {
        if (name == metadata) in_metadata_ = false;
        if (name != record_name) return;
        in_record_ = false;
        page_.any_record = true;
        sink_(record_);
    }

    void abandon_record() override {
        in_record_ = false;
        in_metadata_ = false;
    }

    Page take_page() && { return std::move(page_); }

private:
    void report(DiagnosticCode code, std::uint32_t line, std::string_view detail) {
        diagnostics_.report(code, {.path = path_, .line = line}, detail);
    }

    XmlWanted start_outside(const XmlElement& element) {
        if (element.name == root) page_.is_page = true;
        if (element.name == error) error_code_ = element.attribute("code");
        if (element.name == error || element.name == token || element.name == response_date) return XmlWanted::text;
        const std::string_view name = element.name.local;
        const bool leads_to_records = element.name == root || name == "ListRecords" || name == "GetRecord";
        return element.name.space == oai && leads_to_records ? XmlWanted::children : XmlWanted::nothing;
    }

    XmlWanted start_oai(const XmlElement& element) {
        if (element.name == header) {
            record_.deleted = element.attribute("status") == "deleted";
            return XmlWanted::children;
        }
        if (element.name == identifier || element.name == datestamp) return XmlWanted::text;
        in_metadata_ = element.name == metadata;
        return in_metadata_ ? XmlWanted::children : XmlWanted::nothing;
    }

    XmlWanted start_format(const XmlElement& element) {
        record_.format_name = brief(element.name.local);
        record_.format = MetadataFormat::unknown;
        for (const FormatRow& row : formats)
            if (row.element == element.name) {
                record_.format = row.format;
                fields_ = row.fields;
            }
        return record_.format == MetadataFormat::unknown ? XmlWanted::nothing : XmlWanted::children;
    }

    XmlWanted start_field(const XmlElement& element) {
        if (!in_metadata_ || element.name.space != fields_) return XmlWanted::nothing;
        const std::string_view name = element.name.local;
        if (record_.format == MetadataFormat::arxiv) {
            if (name == "authors") return XmlWanted::children;
            if (name == "author") return begin_item(record_.people, {}, element.line);
        }
        if (record_.format == MetadataFormat::arxiv_raw && name == "version")
            return begin_item(record_.versions, {.name = std::string(element.attribute("version"))}, element.line);
        const Field field = field_of(name);
        if (field.several != nullptr && is_full(field.several->size(), element.line)) return XmlWanted::nothing;
        return field.one != nullptr || field.several != nullptr ? XmlWanted::text : XmlWanted::nothing;
    }

    template <class Item>
    XmlWanted begin_item(std::vector<Item>& list, Item item, std::uint32_t line) {
        if (is_full(list.size(), line)) return XmlWanted::nothing;
        list.push_back(std::move(item));
        return XmlWanted::children;
    }

    /// Reports it once for each record.
    bool is_full(std::size_t items, std::uint32_t line) {
        if (items < most_items) return false;
        if (!std::exchange(reported_full_, true)) report(DiagnosticCode::too_many_items, line, {});
        return true;
    }

    Field field_of(std::string_view name) noexcept {
        if (name == "title") return {.one = &record_.title};
        if (record_.format == MetadataFormat::dublin_core) return dublin_core_field(name);
        if (name == "id") return {.one = &record_.id};
        if (name == "abstract") return {.one = &record_.abstract};
        if (name == "categories") return {.one = &record_.categories};
        if (name == "comments") return {.one = &record_.comments};
        if (name == "journal-ref") return {.one = &record_.journal_ref};
        if (name == "doi") return {.one = &record_.doi};
        if (name == "report-no") return {.one = &record_.report_no};
        if (name == "license") return {.one = &record_.license};
        return record_.format == MetadataFormat::arxiv ? arxiv_field(name) : arxiv_raw_field(name);
    }

    Field arxiv_field(std::string_view name) noexcept {
        if (name == "created") return {.one = &record_.created};
        if (record_.people.empty()) return {};
        if (name == "keyname") return {.one = &record_.people.back().keyname};
        if (name == "forenames") return {.one = &record_.people.back().forenames};
        if (name == "suffix") return {.one = &record_.people.back().suffix};
        return {};
    }

    Field arxiv_raw_field(std::string_view name) noexcept {
        if (name == "authors") return {.one = &record_.authors};
        if (name == "submitter") return {.one = &record_.submitter};
        if (name == "date" && !record_.versions.empty()) return {.one = &record_.versions.back().date};
        return {};
    }

    Field dublin_core_field(std::string_view name) noexcept {
        if (name == "creator") return {.several = &record_.creators};
        if (name == "subject") return {.several = &record_.subjects};
        if (name == "description") return {.several = &record_.descriptions};
        if (name == "date") return {.several = &record_.dates};
        if (name == "identifier") return {.several = &record_.identifiers};
        return {};
    }

    void take_oai(const XmlName& name, std::string_view text, std::uint32_t line) {
        if (name == identifier) record_.identifier = text;
        if (name == datestamp) record_.datestamp = trim(text);
        if (name == response_date) page_.response_date = trim(text);
        if (name == token) {
            page_.token = trim(text);
            page_.token_stated = true;
        }
        if (name == error)
            page_.errors.push_back({.code = error_code_, .message = std::string(trim(text)), .line = line});
    }

    std::string_view path_;
    const RecordSink& sink_;
    Diagnostics& diagnostics_;
    Record record_{};
    Page page_{};
    std::string_view fields_;  // namespace of the record's format
    std::string error_code_;
    bool reported_full_{};
    bool in_record_{};
    bool in_metadata_{};
};

}  // namespace

Page read_page(const Document& document, const RecordSink& sink, Diagnostics& diagnostics) {
    PageReader reader(document.path, sink, diagnostics);
    const bool whole = read_xml(document, record_name, reader, diagnostics);
    Page page = std::move(reader).take_page();
    page.whole = whole;
    return page;
}

}  // namespace arxgraph::arxiv_oai
