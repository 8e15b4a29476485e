// The entries of each paper, side by side.
#pragma once

#include <arxgraph/core/graph/packed_entries.hpp>
#include <arxgraph/core/graph/paper_columns.hpp>
#include <arxgraph/core/identity/paper_resolver.hpp>
#include <arxgraph/core/parallel/work_progress.hpp>

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <vector>

namespace arxgraph {

/// Which of the entries, taken in `order`, are one paper. What `resolve_papers` says of all identities at once, but the
/// identities are made only of entries that have a key in common with another.
Resolution resolve_papers(std::span<const std::uint32_t> order, const PackedEntries& entries, unsigned threads,
                          Diagnostics& diagnostics, const WorkProgress& progress = {});

/// What is said of some papers that follow one another. Its memory is used again.
class OpenedPapers {
public:
    std::span<const DescribedPaper> papers() const noexcept { return papers_; }

private:
    friend class PaperGroups;
    std::pmr::monotonic_buffer_resource arena_{std::size_t{1} << 18U};
    std::vector<Entry> opened_;
    std::vector<const Entry*> entries_;
    std::vector<std::span<const std::uint32_t>> authors_;
    std::vector<std::span<const std::uint32_t>> categories_;
    std::vector<DescribedPaper> papers_;
};

class PaperGroups {
public:
    /// `statements` and the resolution go by `order`; all but the order are the caller's.
    PaperGroups(PackedEntries& entries, std::vector<std::uint32_t> order, std::span<const Statement> statements,
                const Resolution& resolution);

    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(begin_.size() - 1); }
    /// Papers first … last-1. Several threads may open, and others release, as long as nobody opens what was released.
    void open(std::uint32_t first, std::uint32_t last, OpenedPapers& into) const;
    /// Gives up the text of the paper's entries.
    void release(std::uint32_t paper);

private:
    PackedEntries& packed_;
    std::vector<std::uint32_t> members_;  // entries by paper, each paper's in order
    std::vector<Statement> statements_;   // one a member
    std::vector<std::uint32_t> begin_;    // of each paper's members; one more at the end
};

}  // namespace arxgraph
