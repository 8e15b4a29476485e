#include <arxgraph/core/linking/mentions.hpp>
#include <arxgraph/core/linking/name_uses.hpp>
#include <arxgraph/core/linking/name_verdicts.hpp>
#include <arxgraph/core/linking/paper_names.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <atomic>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

constexpr std::size_t papers_at_once = 256;
constexpr std::size_t most_spellings = 3;

std::size_t block_count(std::size_t papers) {
    return (papers + papers_at_once - 1) / papers_at_once;
}
std::span<const NodeId> block_of(std::span<const NodeId> papers, std::size_t block) {
    const std::size_t begin = block * papers_at_once;
    return papers.subspan(begin, std::min(papers_at_once, papers.size() - begin));
}

NameTable names_of(const Graph& graph, std::span<const NodeId> papers, unsigned threads) {
    using Named = std::pair<NodeId, SpeltName>;
    std::vector<std::vector<Named>> by_block(block_count(papers.size()));
    for_each_index(by_block.size(), threads, [&](std::size_t block) {
        for (const NodeId paper : block_of(papers, block))
            for (SpeltName& name : paper_names(graph, paper)) by_block[block].emplace_back(paper, std::move(name));
    });
    NameTable table;
    for (std::vector<Named>& block : by_block) {
        for (const auto& [paper, name] : block) table.add(name, paper);
        block = std::vector<Named>();
    }
    return table;
}

struct Mention {
    NodeId paper{};  // that is named
    std::uint32_t times{};
    std::vector<std::string> spellings{};
};

void add_use(std::vector<Mention>& mentions, NodeId paper, std::string_view written) {
    auto at = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& each) { return each.paper == paper; });
    if (at == mentions.end()) at = mentions.insert(mentions.end(), {.paper = paper});
    ++at->times;
    std::string spelling = collapse_spaces(written);
    const bool known = std::find(at->spellings.begin(), at->spellings.end(), spelling) != at->spellings.end();
    if (!known && at->spellings.size() < most_spellings) at->spellings.push_back(std::move(spelling));
}

/// Whom one paper names, by number.
std::vector<Mention> mentions_of(NodeId paper, NameReader& reader, const NameTable& table,
                                 const std::vector<NameVerdict>& verdicts) {
    std::vector<Mention> mentions;
    const auto wanted = [&](std::uint32_t name) { return verdicts[name] != NameVerdict::no_name; };
    reader.for_each_use(paper, wanted, [&](const NameUse& use) {
        const NodeId named = table.names()[use.name].paper;
        const bool loosely = use.names_loosely && verdicts[use.name] == NameVerdict::if_loose;
        if (named != paper && (use.names_exactly || loosely)) add_use(mentions, named, use.spelling);
    });
    std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.paper < b.paper; });
    return mentions;
}

std::string joined(const std::vector<std::string>& spellings) {
    std::string all;
    for (const std::string& each : spellings) all.append(all.empty() ? "" : between_words).append(each);
    return all;
}

void append(EdgeSet& edges, NodeId paper, const std::vector<Mention>& mentions) {
    for (const Mention& mention : mentions) {
        edges.source.push_back(paper);
        edges.target.push_back(mention.paper);
        edges.weight.put(edges.size() - 1, static_cast<float>(mention.times));
        edges.words.push_back(joined(mention.spellings));
    }
}

}  // namespace

std::string mention_recipe(const MentionOptions& /*options*/) {
    return "mentions/1";
}

EdgeSet mention_edges(const Graph& graph, const MentionOptions& options) {
    EdgeSet edges{.kind = EdgeKind::mentions, .recipe = mention_recipe(options)};
    std::vector<NodeId> papers;
    for (const NodeId paper : graph.nodes(NodeKind::paper))
        if (!graph.is_stub(paper)) papers.push_back(paper);
    const NameTable table = names_of(graph, papers, options.threads);
    const std::vector<NameVerdict> verdicts =
        judge_names(graph, table, papers, options.threads, part_of(options.progress, 0, 0.5));

    using OfPapers = std::vector<std::vector<Mention>>;
    std::vector<OfPapers> by_block(block_count(papers.size()));
    std::atomic<std::uint64_t> done{0};
    const WorkProgress told = part_of(options.progress, 0.5, 1);
    for_each_index(by_block.size(), options.threads, [&](std::size_t block) {
        NameReader reader(graph, table);
        const std::span<const NodeId> some = block_of(papers, block);
        for (const NodeId paper : some) by_block[block].push_back(mentions_of(paper, reader, table, verdicts));
        const std::uint64_t now_done = done += some.size();
        if (told) told(now_done, papers.size());
    });
    for (std::size_t block = 0; block < by_block.size(); ++block) {
        const std::span<const NodeId> some = block_of(papers, block);
        for (std::size_t i = 0; i < some.size(); ++i) append(edges, some[i], by_block[block][i]);
        by_block[block] = OfPapers();
    }
    return edges;
}

}  // namespace arxgraph
