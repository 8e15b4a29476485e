// What a source says a paper is called by.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace arxgraph {

/// A paper's own ids, as one source states them. Empty: not stated.
struct OwnIds {
    std::string arxiv_id{};  // canonical
    std::uint32_t version{};
    std::string doi{};
    std::string url{};  // where it is neither arXiv's nor a DOI

    /// Takes an id or link of any spelling as the id of its kind, unless there is one already; false if there is, or if
    /// it is none.
    bool take(std::string_view link);
    bool empty() const noexcept { return arxiv_id.empty() && doi.empty() && url.empty(); }
};

}  // namespace arxgraph
