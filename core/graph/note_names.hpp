// Which paper a `[[note link]]` means.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// Names of notes, compared folded. A name with a path before it means a note in such a folder; of several notes of one
/// name the one is meant that lies nearest to the note that links: with the longest path in common, then the first.
/// Namesakes beyond 1,000 are not told apart.
class NoteNames {
public:
    /// `source` is the path of the file that holds the note.
    void add(std::string_view name, std::string_view source, std::uint32_t paper);
    /// None if no note is called so.
    std::optional<std::uint32_t> find(std::string_view link, std::string_view linking_source) const;

private:
    struct Note {
        std::string source{};
        std::uint32_t paper{};
    };
    boost::unordered_flat_map<std::string, std::vector<Note>> notes_;
};

}  // namespace arxgraph
