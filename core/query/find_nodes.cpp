#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/identity/url.hpp>
#include <arxgraph/core/query/find_nodes.hpp>
#include <arxgraph/core/query/named_nodes_scan.hpp>
#include <arxgraph/core/query/near_labels.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <optional>
#include <string>

namespace arxgraph {

namespace {

template <class Fits>
std::vector<NodeId> nodes_that(IdRange<NodeId> nodes, Fits fits) {
    std::vector<NodeId> found;
    for (const NodeId node : nodes)
        if (fits(node)) found.push_back(node);
    return found;
}

bool looks_for(const FindOptions& options, NodeKind kind) {
    return options.kinds[index_of(kind)];
}

IdRange<NodeId> papers_looked_for(const Graph& graph, const FindOptions& options) {
    return looks_for(options, NodeKind::paper) ? graph.nodes(NodeKind::paper) : IdRange<NodeId>{};
}

std::vector<NodeId> with_node_id(const Graph& graph, std::string_view id, const FindOptions& options) {
    const auto node = find_node(graph, id);
    if (!node || !looks_for(options, graph.kind(*node))) return {};
    return {*node};
}

std::vector<NodeId> with_arxiv_id(const Graph& graph, const ArxivId& id, const FindOptions& options) {
    const std::string node_id = "arxiv:" + id.name();
    const TextColumn& apart = graph.parts().nodes.paper.arxiv_id;
    return nodes_that(papers_looked_for(graph, options),
                      [&](NodeId paper) { return graph.id(paper) == node_id || apart[paper.index] == id.text(); });
}

std::vector<NodeId> with_doi(const Graph& graph, const Doi& doi, const FindOptions& options) {
    return nodes_that(papers_looked_for(graph, options), [&](NodeId paper) { return graph.doi(paper) == doi.text(); });
}

/// Addresses of papers that have an arXiv id or a DOI were told by these.
std::vector<NodeId> with_url(const Graph& graph, const Url& url, const FindOptions& options) {
    const auto is_it = [&](std::string_view address) { return !address.empty() && Url::parse(address) == url; };
    const TextColumn& addresses = graph.parts().nodes.paper.url;
    std::vector<NodeId> found =
        nodes_that(papers_looked_for(graph, options), [&](NodeId paper) { return is_it(addresses[paper.index]); });
    if (!looks_for(options, NodeKind::link)) return found;
    for (const NodeId link :
         nodes_that(graph.nodes(NodeKind::link), [&](NodeId node) { return is_it(graph.url(node)); }))
        found.push_back(link);
    return found;
}

/// People also write `arXiv 2505.05472`.
std::optional<ArxivId> arxiv_id_of(std::string_view text) {
    if (auto id = ArxivId::parse(text)) return id;
    return take_start_any_case(text, "arxiv ") ? ArxivId::parse(trim(text)) : std::nullopt;
}

bool has_scheme(std::string_view text) {
    return starts_with_any_case(text, "http://") || starts_with_any_case(text, "https://");
}

/// By what is an id and nothing else; none if the text is no such thing.
std::optional<FoundNodes> find_by_id(const Graph& graph, std::string_view text, const FindOptions& options) {
    if (std::vector<NodeId> nodes = with_node_id(graph, text, options); !nodes.empty())
        return FoundNodes{.read_as = Naming::node_id, .nodes = std::move(nodes)};
    if (const auto id = arxiv_id_of(text))
        return FoundNodes{.read_as = Naming::arxiv_id, .nodes = with_arxiv_id(graph, *id, options)};
    if (const auto doi = Doi::parse(text))
        return FoundNodes{.read_as = Naming::doi, .nodes = with_doi(graph, *doi, options)};
    const auto url = Url::parse(text);
    if (!url) return std::nullopt;
    FoundNodes found{.read_as = Naming::url, .nodes = with_url(graph, *url, options)};
    // "Node.js" may be an address and is a name.
    const bool may_be_name = found.nodes.empty() && !has_scheme(text);
    return may_be_name ? std::nullopt : std::optional{std::move(found)};
}

struct KindPrefix {
    NodeKind kind{};
    std::string_view name{};  // what follows
};

std::optional<KindPrefix> kind_prefix(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto kind = parse_node_kind(text.substr(0, colon));
    if (!kind) return std::nullopt;
    return KindPrefix{.kind = *kind, .name = trim(text.substr(colon + 1))};
}

FoundNodes find_by_name(const Graph& graph, std::string_view text, const FindOptions& options) {
    FoundNodes found{.read_as = Naming::name, .nodes = nodes_named(graph, text, options.kinds, options.threads)};
    if (!found.nodes.empty()) return found;
    const auto prefix = kind_prefix(text);
    if (!prefix || !looks_for(options, prefix->kind)) {
        found.suggestions = near_labels(graph, text, options);
        return found;
    }
    FindOptions of_kind = options;
    of_kind.kinds.reset().set(index_of(prefix->kind));
    found.nodes = nodes_named(graph, prefix->name, of_kind.kinds, options.threads);
    if (found.nodes.empty()) found.suggestions = near_labels(graph, prefix->name, of_kind);
    return found;
}

}  // namespace

FoundNodes find_nodes(const Graph& graph, std::string_view text, const FindOptions& options) {
    text = trim(text);
    if (auto found = find_by_id(graph, text, options)) return *std::move(found);
    return find_by_name(graph, text, options);
}

}  // namespace arxgraph
