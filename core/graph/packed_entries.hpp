// All entries of a graph to be, small enough to hold millions: names by number, everything else packed into one row of
// bytes an entry. Layout of a row: which members are there, then those members in order, numbers as LEB128.
#pragma once

#include <arxgraph/core/entry/entry.hpp>
#include <arxgraph/core/text/string_table.hpp>

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// An entry as it was, and the numbers of its authors and categories in their tables.
struct UnpackedEntry {
    Entry entry{};
    std::span<const std::uint32_t> authors{};
    std::span<const std::uint32_t> categories{};
};

/// How much all entries state together.
struct StatedAmounts {
    std::size_t authors{};
    std::size_t categories{};
    std::size_t title_bytes{};
    std::size_t doi_bytes{};
    std::size_t abstract_bytes{};
    std::size_t comment_bytes{};
    std::size_t journal_ref_bytes{};
};

/// The names of authors lie anywhere in a large table: who goes by their numbers leaves them out.
enum class AuthorNames : std::uint8_t { look_up, leave_out };

/// Numbered in the order in which they come. 120 bytes of memory an entry of the arXiv snapshot without its abstract.
class PackedEntries {
public:
    /// Copies the entries.
    void add(std::span<const Entry> entries);

    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(rows_.size()); }
    /// Spans are made in the arena; text is this object's. O(length of the entry).
    UnpackedEntry unpack(std::uint32_t entry, std::pmr::memory_resource& arena,
                         AuthorNames names = AuthorNames::look_up) const;
    bool is_titled(std::uint32_t entry) const noexcept;

    std::uint32_t path(std::uint32_t entry) const noexcept { return paths_of_[entry]; }  // number in paths()
    std::uint32_t line(std::uint32_t entry) const noexcept { return lines_[entry]; }
    Location where(std::uint32_t entry) const noexcept {
        return {.path = paths_[paths_of_[entry]], .line = lines_[entry]};
    }
    const StringTable& paths() const noexcept { return paths_; }
    const StringTable& authors() const noexcept { return authors_; }
    const StringTable& categories() const noexcept { return categories_; }
    const StatedAmounts& amounts() const noexcept { return amounts_; }
    /// No entry is added after this; names are not looked for any more.
    void close() { authors_.forget_hashes(); }
    /// True if some entry links to papers, addresses or notes.
    bool any_links() const noexcept { return any_links_; }

    /// Gives up all but the tables of names.
    void forget_entries();
    /// Gives up the entry's text; the last entry of a block frees the block. Only once an entry.
    void release(std::uint32_t entry) noexcept;

private:
    struct Block {
        std::vector<char> bytes{};  // never grows beyond what it has reserved
        std::uint32_t entries{};    // not released
    };
    struct Place {
        std::uint32_t block{};
        std::uint32_t begin{};
    };
    Place keep(std::string_view row);
    void add(const Entry& entry, std::span<const std::uint32_t> authors);

    StringTable paths_;
    StringTable authors_;
    StringTable tags_;
    StringTable categories_;
    std::vector<std::uint32_t> paths_of_;
    std::vector<std::uint32_t> lines_;
    std::vector<Place> rows_;
    std::vector<Block> blocks_;
    std::string row_;                      // being packed
    std::vector<std::string_view> names_;  // of the authors of the entries that are being added
    std::vector<std::uint32_t> numbers_;   // … and their numbers
    StatedAmounts amounts_;
    bool any_links_{};
};

}  // namespace arxgraph
