#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/entry/keep_entry.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/identity/paper_resolver.hpp>
#include <arxgraph/enrichers/snapshot_join.hpp>
#include <arxgraph/enrichers/time_stamp.hpp>
#include <arxgraph/enrichers/wanted_index.hpp>
#include <arxgraph/extractors/source.hpp>

#include <algorithm>
#include <atomic>
#include <optional>
#include <utility>
#include <vector>

namespace arxgraph::snapshot_join {

namespace {

class Join {
public:
    Join(std::span<const WantedPaper> wanted, const EnricherContext& context, Answers& answers)
        : context_(context), answers_(answers), index_(wanted), candidates_(wanted.size()) {}

    void read() {
        const std::vector<std::string> sources{std::string(context_.file)};
        const SourceOptions options{.threads = context_.threads,
                                    .abstracts = context_.abstracts,
                                    .wanted = [this](const RecordHead& head) { return may_be_wanted(head); }};
        const SourceProgress progress = [this](const ReadingProgress& so_far) {
            if (context_.progress) context_.progress(so_far.bytes, so_far.known_bytes);
        };
        const SourceCounts counts = read_sources(
            sources, options, [this](EntryBatch&& batch) { take(batch); }, context_.diagnostics, progress);
        if (counts.documents == 0) throw Error("cannot be read as a source of metadata", sources.front());
    }

    void answer() {
        for (std::uint32_t i = 0; i < answers_.of.size(); ++i) {
            Answer& answer = answers_.of[i];
            if (answer.status != AnswerStatus::found) candidates_[i].decide(answer);
            if (answer.status != AnswerStatus::found) continue;
            answer.from = answer.record.source.path;
            answer.at = answers_.texts.keep(changed_at(answer.from));
        }
    }

private:
    /// By what stands at a record's front, before it is taken apart. On several threads.
    bool may_be_wanted(const RecordHead& head) const {
        const auto id = ArxivId::parse(head.arxiv_id);
        if (id && !index_.with_arxiv_id(id->text()).empty()) return true;
        if (index_.any_doi() && !head.doi.empty() && may_be_wanted_by_doi(head.doi)) return true;
        if (!index_.any_title()) return false;
        const auto title = title_of_record(head.title);
        return title && !index_.like(*title).empty();
    }

    /// Of several in one field the reader tells which is the paper's own.
    bool may_be_wanted_by_doi(std::string_view field) const {
        const auto doi = Doi::parse(field);
        return !doi || field.find_first_of(" ;,\n") != std::string_view::npos || !index_.with_doi(doi->text()).empty();
    }

    void take(const EntryBatch& batch) {
        for (const Entry& record : batch.entries()) {
            if (const auto id = own_arxiv_id(record))
                take_all(index_.with_arxiv_id(id->text()), MatchMethod::arxiv_id, record);
            if (index_.any_doi())
                if (const auto doi = Doi::parse(record.doi))
                    take_all(index_.with_doi(doi->text()), MatchMethod::doi, record);
            if (index_.any_title()) take_by_title(record);
        }
    }

    void take_all(std::span<const std::uint32_t> papers, MatchMethod method, const Entry& record) {
        for (const std::uint32_t paper : papers) {
            Answer& answer = answers_.of[paper];
            if (answer.status == AnswerStatus::found && !is_later(record, answer.record)) continue;
            answer.status = AnswerStatus::found;
            answer.match = {.method = method, .score = 1, .candidate = std::string(record_name(record))};
            answer.record = keep_entry(answers_.texts, record);
        }
    }

    void take_by_title(const Entry& record) {
        const auto title = title_of_record(record.title);
        if (!title) return;
        for (const std::uint32_t paper : index_.like(*title)) {
            const TitleVerdict verdict = judge_title(index_.query(paper), *title, record, context_.accept_threshold);
            if (verdict.method != MatchMethod::none) candidates_[paper].add(verdict, record, answers_.texts);
        }
    }

    /// A member of an archive is as old as the archive.
    std::string changed_at(std::string_view path) {
        if (path != last_path_ || !last_time_) {
            last_path_ = path;
            last_time_ = file_time(last_path_);
            if (last_time_->empty()) last_time_ = file_time(std::string(context_.file));
        }
        return *last_time_;
    }

    const EnricherContext& context_;
    Answers& answers_;
    WantedIndex index_;
    std::vector<TitleCandidates> candidates_;  // by wanted paper
    std::string last_path_;
    std::optional<std::string> last_time_;
};

}  // namespace

void look_up(std::span<const WantedPaper> wanted, const EnricherContext& context, Answers& answers) {
    Join join(wanted, context, answers);
    join.read();
    join.answer();
}

}  // namespace arxgraph::snapshot_join
