// Services that know what arXiv knows better: from them only what nobody has said yet.
#pragma once

#include <arxgraph/enrichers/enricher.hpp>
#include <arxgraph/enrichers/http/network.hpp>
#include <arxgraph/extractors/entry_draft.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

/// `10.48550/arxiv.ID`, or the paper's DOI, or empty.
std::string doi_of(const WantedPaper& paper);

/// A DOI as an entry states it: canonical, and empty if it is arXiv's.
std::string publishers_doi(std::string_view stated);

/// Without title, authors and days where the paper has its own: a service that spells or dates them otherwise is no
/// contradiction worth telling.
void leave_out_what_is_known(const WantedPaper& paper, EntryDraft& draft);

/// The answer's record, its origin and when it was given.
void state(Answer& answer, EntryBatch& texts, const EntryDraft& draft, std::string_view from,
           const http::Response& response);

/// A service that is asked about one paper at a time.
struct SingleService {
    std::string_view name{};
    std::function<http::Request(const WantedPaper& paper, const std::string& doi)> ask{};
    /// None if the answer is not what it should be.
    std::function<std::optional<EntryDraft>(std::string_view body)> read{};
};
void ask_one_by_one(const SingleService& service, std::span<const WantedPaper> wanted, const EnricherContext& context,
                    Answers& answers);

}  // namespace arxgraph
