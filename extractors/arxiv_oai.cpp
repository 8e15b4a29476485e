#include <arxgraph/extractors/arxiv_oai.hpp>
#include <arxgraph/extractors/arxiv_oai_page.hpp>
#include <arxgraph/extractors/arxiv_text.hpp>
#include <arxgraph/extractors/entry_batches.hpp>
#include <arxgraph/extractors/first_of_many.hpp>

#include <string>

namespace arxgraph::arxiv_oai {

namespace {

void report_errors(const Page& page, std::string_view path, Diagnostics& diagnostics) {
    for (const ServiceError& error : page.errors) {
        const bool nothing_matches = error.code == "noRecordsMatch";
        diagnostics.report(nothing_matches ? DiagnosticCode::empty_answer : DiagnosticCode::service_error,
                           {.path = path, .line = error.line}, brief(error.code + ": " + error.message));
    }
}

}  // namespace

Match sniff(const DocumentHead& head) {
    return begins_as_xml(head, root) ? Match::surely : Match::no;
}

void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics) {
    EntryBatches batches(sink);
    FirstOfMany foreign_categories;
    FirstOfMany deleted;
    const auto take_record = [&](const Record& record) {
        if (record.deleted) return deleted.count(record.line, brief(record.identifier));
        EntryDraft draft;
        if (read_record(record, document.path, draft, foreign_categories, diagnostics)) batches.add(draft);
    };
    const Page page = read_page(document, take_record, diagnostics);
    batches.flush();
    report_errors(page, document.path, diagnostics);
    foreign_categories.report(DiagnosticCode::foreign_category, document.path, diagnostics);
    deleted.report(DiagnosticCode::deleted_record, document.path, diagnostics);
    if (page.whole && !page.any_record && page.errors.empty())
        diagnostics.report(page.is_page ? DiagnosticCode::empty_answer : DiagnosticCode::no_entries,
                           {.path = document.path});
}

}  // namespace arxgraph::arxiv_oai
