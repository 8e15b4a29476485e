#include <arxgraph/core/parallel/ordered_pipeline.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/arxiv_snapshot.hpp>
#include <arxgraph/extractors/arxiv_snapshot_bulk.hpp>
#include <arxgraph/extractors/arxiv_snapshot_plain.hpp>
#include <arxgraph/extractors/arxiv_text.hpp>
#include <arxgraph/extractors/entry_batches.hpp>
#include <arxgraph/extractors/json_records.hpp>
#include <arxgraph/extractors/line_blocks.hpp>

#include <memory>
#include <utility>
#include <vector>

namespace arxgraph::arxiv_snapshot {

namespace {

/// Takes records one after another and keeps what they became, until it is handed over.
class Records {
public:
    explicit Records(const Document& document)
        : path_(document.path), wanted_(document.wanted), reader_(document.abstracts) {}

    EntryBatch batch{};
    Diagnostics diagnostics{};
    bool passed_over{};  // records that nobody wants

    void read(const JsonRecord& json) {
        rapidjson::Document parsed;
        if (!parse_record(json, path_, parsed, diagnostics)) return;
        read_plainly(parsed, record_);
        add(json.line);
    }
    /// `line` is padded.
    void read_line(const TextLine& line) {
        if (bulk_.read(line.text, record_))
            add(line.number);
        else
            read(record_of(line));
    }

private:
    bool is_wanted() const {
        if (wanted_ == nullptr) return true;
        const std::string_view title = record_.title;
        if (title.find('\n') == std::string_view::npos)
            return (*wanted_)({.arxiv_id = record_.id, .doi = record_.doi, .title = title});
        return (*wanted_)({.arxiv_id = record_.id, .doi = record_.doi, .title = unwrapped(title)});
    }
    void add(std::uint32_t line) {
        if (!is_wanted()) {
            passed_over = true;
            return;
        }
        if (batch.empty()) kept_path_ = batch.keep(path_);
        reader_.read(record_, {.path = kept_path_, .line = line}, batch, diagnostics);
    }

    std::string_view path_;
    const RecordFilter* wanted_;
    std::string_view kept_path_;  // in the batch
    BulkReader bulk_;
    RecordReader reader_;
    Record record_;
};

/// Hands on in the order of the document.
class Output {
public:
    Output(const EntrySink& sink, Diagnostics& diagnostics) : sink_(sink), diagnostics_(diagnostics) {}

    void take(const Diagnostics& found) {
        if (!found.kept().empty()) diagnostics_.append(found);
    }
    void take(Records& records) {
        take(std::exchange(records.diagnostics, {}));
        any_ = any_ || !records.batch.empty() || records.passed_over;
        if (!records.batch.empty()) sink_(std::exchange(records.batch, EntryBatch{}));
    }
    bool any() const noexcept { return any_; }

private:
    const EntrySink& sink_;
    Diagnostics& diagnostics_;
    bool any_{};
};

void extract_array(ByteSource& bytes, const Document& document, Output& output) {
    Records records(document);
    JsonArrayRecords array(bytes, document.path, longest_record, records.diagnostics);
    while (const auto record = array.next()) {
        records.read(*record);
        if (records.batch.entries().size() == entries_per_batch) output.take(records);
    }
    output.take(records);
}

void extract_lines(LineBlocks& blocks, const Document& document, Output& output) {
    struct Slot {
        LineBlock block{};
        std::unique_ptr<Records> records{};
    };
    std::vector<Slot> slots(pipeline_slots(document.threads));
    for (Slot& slot : slots) slot.records = std::make_unique<Records>(document);
    Diagnostics behind;
    const auto produce = [&](std::size_t at) {
        const bool more = blocks.next(slots[at].block);
        if (!more) behind = slots[at].block.ahead();
        return more;
    };
    const auto work = [&](std::size_t at) {
        const auto& [block, records] = slots[at];
        for (std::size_t i = 0; i < block.size(); ++i) records->read_line(block.line(i));
    };
    const auto consume = [&](std::size_t at) {
        output.take(slots[at].block.ahead());
        output.take(*slots[at].records);
    };
    run_pipeline(document.threads, {.produce = produce, .work = work, .consume = consume});
    output.take(behind);
}

}  // namespace

Match sniff(const DocumentHead& head) {
    std::string_view start = trim(prefix(head.bytes, sniffed_bytes));
    while (start.starts_with('[')) start = trim(start.substr(1));
    if (!start.starts_with('{') || start.find("\"arxgraph.entry/") != std::string_view::npos) return Match::no;
    const bool has_id = start.find("\"id\"") != std::string_view::npos;
    const bool has_title = start.find("\"title\"") != std::string_view::npos;
    const bool has_more = start.find("\"categories\"") != std::string_view::npos ||
                          start.find("\"authors_parsed\"") != std::string_view::npos;
    return has_id && has_title && has_more ? Match::surely : Match::no;
}

void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics) {
    LineBlocks blocks(document, longest_record);
    Output output(sink, diagnostics);
    if (begins_json_array(blocks.head()))
        extract_array(blocks.bytes(), document, output);
    else
        extract_lines(blocks, document, output);
    if (!output.any() && !blocks.refused()) diagnostics.report(DiagnosticCode::no_entries, {.path = document.path});
}

}  // namespace arxgraph::arxiv_snapshot
