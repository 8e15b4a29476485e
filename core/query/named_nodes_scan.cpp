#include <arxgraph/core/identity/person_name.hpp>
#include <arxgraph/core/identity/tag_name.hpp>
#include <arxgraph/core/identity/title_key.hpp>
#include <arxgraph/core/query/label_parts.hpp>
#include <arxgraph/core/query/named_nodes_scan.hpp>
#include <arxgraph/core/query/node_ranges.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/tex.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

namespace arxgraph {

namespace {

std::string joined_key(std::string_view text) {
    const auto key = TitleKey::parse(text);
    return key ? key->joined() : std::string{};
}

/// A name by the rules of each kind; empty where it can be no such name.
class WantedName {
public:
    explicit WantedName(std::string_view name) {
        const std::string text = decode_tex(name, TexContext::title).text;
        joined_ = joined_key(text);
        letters_ = joined_.substr(0, joined_.find('\n'));
        if (const auto person = PersonName::parse(text)) person_ = person->key();
        if (const auto tag = TagName::parse(text)) tag_ = tag->key();
    }

    bool empty() const noexcept { return letters_.empty(); }

    /// False only if a label cannot be this name, nor begin with it and a colon. Most labels are told by their first
    /// letters; those that go on with signs or letters beyond ASCII are not told.
    bool may_be(std::string_view label) const noexcept {
        std::size_t at = 0;
        for (const char c : label) {
            const bool plain = static_cast<unsigned char>(c) < 0x80 && c != '(';
            if (!plain || (c == ':' && at == letters_.size())) return true;
            if (!is_ascii_letter(c) && !is_ascii_digit(c)) continue;
            if (at == letters_.size() || ascii_lower(c) != letters_[at]) return false;
            ++at;
        }
        return at == letters_.size();
    }
    bool is_title(std::string_view title) const { return may_be(title) && joined_key(title) == joined_; }
    bool is_label(NodeKind kind, std::string_view label) const {
        if (!may_be(label)) return false;
        if (kind == NodeKind::tag) return has_key(TagName::parse(label), tag_);
        if (kind == NodeKind::author || kind == NodeKind::organization)
            return has_key(PersonName::parse(label), person_);
        return joined_key(label) == joined_;
    }

private:
    template <class Parsed>
    static bool has_key(const std::optional<Parsed>& parsed, const std::string& wanted) {
        return parsed && parsed->key() == wanted;
    }

    std::string joined_;
    std::string letters_;  // of it
    std::string person_;
    std::string tag_;
};

enum class Called : std::uint8_t { otherwise, so, so_in_short };

struct NamedNode {
    NodeId node{};
    Called how{};
};

Called called(const Graph& graph, NodeKind kind, NodeId node, const WantedName& name) {
    const std::string_view label = graph.label(node);
    if (kind != NodeKind::paper) return name.is_label(kind, label) ? Called::so : Called::otherwise;
    if (name.is_title(label)) return Called::so;
    const bool in_title = name.may_be(label) && name.is_title(before_colon(label));
    return in_title || name.is_title(graph.short_name(node)) ? Called::so_in_short : Called::otherwise;
}

}  // namespace

std::vector<NodeId> nodes_named(const Graph& graph, std::string_view text, std::bitset<node_kind_count> kinds,
                                unsigned threads) {
    const WantedName name(text);
    if (name.empty()) return {};
    std::vector<NamedNode> named = collect_from_nodes<NamedNode>(
        graph, kinds, threads, [&](const NodeRange& range, std::vector<NamedNode>& found) {
            for (const NodeId node : range.nodes)
                if (const Called how = called(graph, range.kind, node, name); how != Called::otherwise)
                    found.push_back({.node = node, .how = how});
        });
    const auto papers = graph.nodes(NodeKind::paper);
    const bool is_title = std::any_of(named.begin(), named.end(), [&](const NamedNode& each) {
        return each.how == Called::so && papers.contains(each.node);
    });
    std::vector<NodeId> nodes;
    for (const NamedNode& each : named)
        if (!is_title || each.how == Called::so) nodes.push_back(each.node);
    return nodes;
}

}  // namespace arxgraph
