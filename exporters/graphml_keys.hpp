// The keys of a GraphML file: what <key> declares and <data> refers to.
#pragma once

#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/io/text_writer.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::graphml {

/// The keys of the attributes of nodes or of edges.
class Keys {
public:
    /// `element` is "node" or "edge".
    explicit Keys(std::string_view element) : element_(element) {}

    /// Key ids are unique in the whole file, names only for an element.
    void declare(TextWriter& out, std::string_view id, std::string_view name, std::string_view type) {
        for (const std::string_view part : {std::string_view{"  <key id=\""}, id, std::string_view{"\" for=\""},
                                            element_, std::string_view{"\" attr.name=\""}, name,
                                            std::string_view{"\" attr.type=\""}, type, std::string_view{"\"/>\n"}})
            out.put(part);
        keys_.push_back({std::string(name), std::string("      <data key=\"").append(id).append("\">")});
    }

    /// The start tag of <data> for a declared name. Attributes are asked for in the order of their declaration again
    /// and again, so the search begins behind the last one found.
    std::string_view start_tag(std::string_view name) {
        while (keys_[next_].name != name) next_ = following(next_);
        const Key& found = keys_[next_];
        next_ = following(next_);
        return found.start_tag;
    }

private:
    struct Key {
        std::string name{};
        std::string start_tag{};
    };
    std::size_t following(std::size_t key) const noexcept { return key + 1 == keys_.size() ? 0 : key + 1; }

    std::string_view element_;
    std::vector<Key> keys_;
    std::size_t next_{};
};

}  // namespace arxgraph::graphml
