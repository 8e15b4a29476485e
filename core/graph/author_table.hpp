// Who the stated names are, each name looked at once however often it is stated.
#pragma once

#include <arxgraph/core/identity/author_identity.hpp>
#include <arxgraph/core/parallel/work_progress.hpp>
#include <arxgraph/core/text/string_table.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace arxgraph {

enum class AuthorKind : std::uint8_t {
    no_name,   // the text is no name
    left_out,  // by the aliases
    person,
    organization,
};

struct StatedAuthor {
    std::uint32_t key{};      // the same number for the same author
    std::uint32_t display{};  // the same number for the same spelling
    AuthorKind kind{};
};

/// Goes by the numbers of `stated`, which outlives it. Identifies on several threads.
class AuthorTable {
public:
    /// Tells of names.
    AuthorTable(const StringTable& stated, const AuthorIdentity& identity, unsigned threads,
                const WorkProgress& progress = {});

    const StatedAuthor& operator[](std::uint32_t stated) const noexcept { return authors_[stated]; }
    std::string_view stated(std::uint32_t number) const noexcept { return stated_[number]; }
    std::string_view key(std::uint32_t number) const noexcept { return keys_[number]; }
    std::uint32_t key_count() const noexcept { return keys_.size(); }
    std::string_view display(std::uint32_t number) const noexcept;
    /// Frees what only operator[] and key() need.
    void forget_keys() {
        authors_ = std::vector<StatedAuthor>();
        keys_ = StringTable();
    }

private:
    std::uint32_t display_number(std::uint32_t stated, std::string_view display);

    const StringTable& stated_;
    StringTable keys_;
    StringTable other_displays_;  // that are no stated name; numbered after those
    std::vector<StatedAuthor> authors_;
};

}  // namespace arxgraph
