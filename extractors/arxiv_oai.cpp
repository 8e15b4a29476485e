#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/arxiv_oai.hpp>
#include <arxgraph/extractors/arxiv_oai_record.hpp>
#include <arxgraph/extractors/arxiv_text.hpp>
#include <arxgraph/extractors/entry_batches.hpp>
#include <arxgraph/extractors/first_of_many.hpp>
#include <arxgraph/extractors/xml_reader.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace arxgraph::arxiv_oai {

namespace {

constexpr std::string_view oai = "http://www.openarchives.org/OAI/2.0/";
constexpr XmlName root{.space = oai, .local = "OAI-PMH"};
constexpr XmlName record_name{.space = oai, .local = "record"};
constexpr XmlName metadata{.space = oai, .local = "metadata"};
constexpr XmlName header{.space = oai, .local = "header"};
constexpr XmlName identifier{.space = oai, .local = "identifier"};
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
    PageReader(std::string_view path, const EntrySink& sink, Diagnostics& diagnostics)
        : path_(path), batches_(sink), diagnostics_(diagnostics) {}

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
        if (name == error) return take_error(text, line);
        if (name == identifier) {
            record_.identifier = text;
            return;
        }
        const Field field = field_of(name.local);
        if (field.one != nullptr && field.one->empty()) *field.one = text;
        if (field.several != nullptr) field.several->emplace_back(text);
        if (name.local == "doi") record_.doi_line = line;
    }

    void end(const XmlName& name) override {
        if (name == metadata) in_metadata_ = false;
        if (name != record_name) return;
        in_record_ = false;
        take_record();
    }

    void abandon_record() override {
        in_record_ = false;
        in_metadata_ = false;
    }

    void finish(bool whole) {
        batches_.flush();
        foreign_categories_.report(DiagnosticCode::foreign_category, path_, diagnostics_);
        deleted_.report(DiagnosticCode::deleted_record, path_, diagnostics_);
        if (!whole || any_record_ || any_error_) return;
        report(is_page_ ? DiagnosticCode::empty_answer : DiagnosticCode::no_entries, 0, {});
    }

private:
    void report(DiagnosticCode code, std::uint32_t line, std::string_view detail) {
        diagnostics_.report(code, {.path = path_, .line = line}, detail);
    }

    XmlWanted start_outside(const XmlElement& element) {
        if (element.name == root) is_page_ = true;
        if (element.name == error) {
            error_code_ = element.attribute("code");
            return XmlWanted::text;
        }
        const std::string_view name = element.name.local;
        const bool leads_to_records = element.name == root || name == "ListRecords" || name == "GetRecord";
        return element.name.space == oai && leads_to_records ? XmlWanted::children : XmlWanted::nothing;
    }

    XmlWanted start_oai(const XmlElement& element) {
        if (element.name == header) {
            record_.deleted = element.attribute("status") == "deleted";
            return XmlWanted::children;
        }
        if (element.name == identifier) return XmlWanted::text;
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

    void take_error(std::string_view message, std::uint32_t line) {
        any_error_ = true;
        const bool nothing_matches = error_code_ == "noRecordsMatch";
        report(nothing_matches ? DiagnosticCode::empty_answer : DiagnosticCode::service_error, line,
               brief(error_code_ + ": " + std::string(trim(message))));
    }

    void take_record() {
        any_record_ = true;
        if (record_.deleted) return deleted_.count(record_.line, brief(record_.identifier));
        EntryDraft draft;
        if (read_record(record_, path_, draft, foreign_categories_, diagnostics_)) batches_.add(draft);
    }

    std::string_view path_;
    EntryBatches batches_;
    Diagnostics& diagnostics_;
    Record record_{};
    std::string_view fields_;  // namespace of the record's format
    std::string error_code_;
    FirstOfMany foreign_categories_;
    FirstOfMany deleted_;
    bool reported_full_{};
    bool in_record_{};
    bool in_metadata_{};
    bool any_record_{};
    bool any_error_{};
    bool is_page_{};
};

}  // namespace

Match sniff(const DocumentHead& head) {
    return begins_as_xml(head, root) ? Match::surely : Match::no;
}

void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics) {
    PageReader reader(document.path, sink, diagnostics);
    const bool whole = read_xml(document, record_name, reader, diagnostics);
    reader.finish(whole);
}

}  // namespace arxgraph::arxiv_oai
