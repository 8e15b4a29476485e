// The YAML block at the top of a note.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::vault {

/// A key with its values: one for a scalar, several for a list. What is nested deeper is left out.
struct FrontMatterField {
    std::string key{};  // in lower case, without spaces, '-' and '_'
    std::vector<std::string> values{};
    bool listed{};  // the values stood in a list
    std::uint32_t line{};
};

struct FrontMatter {
    std::vector<FrontMatterField> fields{};
    std::size_t size{};          // bytes of the block with its two marks; 0: there is none
    std::uint32_t error_line{};  // where it stops to be YAML; 0: nowhere. Fields before that are kept
    std::string error{};

    const FrontMatterField* find(std::string_view key) const noexcept;
};

/// Takes a block between two lines `---` (the second may be `...`) at the very front of the text. Anchors are not
/// followed, so that no alias can multiply what is read.
FrontMatter read_front_matter(std::string_view text);

}  // namespace arxgraph::vault
