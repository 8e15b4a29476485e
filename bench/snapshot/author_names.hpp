// What an author is called. Every number is another name, also once case, accents and dots are folded away.
#pragma once

#include <cstdint>
#include <string>

namespace arxgraph::bench {

/// As JSON holds them, escapes done.
struct AuthorName {
    std::string forenames{};    // initials or full
    std::string surname{};      // accents as \u00e9: authors_parsed, submitter
    std::string tex_surname{};  // accents as \\'e: authors
    std::string suffix{};       // mostly empty
};

/// `author` below 45 million.
AuthorName author_name(std::uint32_t author);

}  // namespace arxgraph::bench
