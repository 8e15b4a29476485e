// OAI-PMH, page by page, to a file in the format of arXiv's metadata snapshot.
#pragma once

#include <arxgraph/core/entry/date.hpp>
#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/enrichers/http/transport.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace arxgraph {

struct HarvestRequest {
    std::string url{};  // of the service
    std::string set{};  // "cs", "cs:cs:CL"; empty: all
    Date since{};       // days on which records changed, not those of papers
    Date until{};
    std::string output{};
    bool anew{};                    // forget what an earlier run has done
    std::string service = "arxiv";  // whose limits hold
    std::vector<http::Field> private_query{};
};

struct Harvested {
    std::uint64_t pages{};
    std::uint64_t papers{};        // in the file
    std::uint64_t deleted{};       // records that say so
    std::uint64_t replaced{};      // by a later record of the same paper
    std::uint64_t pages_before{};  // of which an earlier run had got so many
    std::string next_since{};      // what to begin the next harvest with, YYYY-MM-DD; empty: not known
};

/// Told after each page.
struct HarvestProgress {
    std::uint64_t pages{};
    std::uint64_t records{};
};

/// Asks for the format arXivRaw, which alone has the day of the first version. The output appears when all is there;
/// until then it is `OUTPUT.part` with `OUTPUT.journal`, and another call with the same request goes on behind the last
/// page that was complete: the bytes are the same as without a break. A token that the service has forgotten is
/// replaced by the day of the last record, and a record that comes twice by its later one. Throws Error, which says how
/// to go on, where the service gives no answer that can be used.
Harvested harvest(const HarvestRequest& request, http::Transport& transport, Diagnostics& diagnostics,
                  const std::function<void(const HarvestProgress&)>& progress = {});

}  // namespace arxgraph
