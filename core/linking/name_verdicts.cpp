#include <arxgraph/core/linking/name_uses.hpp>
#include <arxgraph/core/linking/name_verdicts.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>

#include <algorithm>
#include <atomic>

namespace arxgraph {

namespace {

constexpr std::size_t papers_at_once = 256;

/// In how many papers.
struct UseCounts {
    std::atomic<std::uint32_t> exact{};          // spelt as the name
    std::atomic<std::uint32_t> as_word{};        // in small letters
    std::atomic<std::uint32_t> names_exactly{};  // other than its own
    std::atomic<std::uint32_t> names{};          // … in any spelling
};

/// What one paper has of a name.
struct PaperUse {
    std::uint32_t name{};
    bool exact{};
    bool as_word{};
    bool names_exactly{};
    bool names{};
};

/// Each name once.
void join(std::vector<PaperUse>& uses) {
    std::sort(uses.begin(), uses.end(), [](const PaperUse& a, const PaperUse& b) { return a.name < b.name; });
    std::size_t kept = 0;
    for (const PaperUse& use : uses) {
        if (kept == 0 || uses[kept - 1].name != use.name) {
            uses[kept++] = use;
            continue;
        }
        PaperUse& same = uses[kept - 1];
        same.exact |= use.exact;
        same.as_word |= use.as_word;
        same.names_exactly |= use.names_exactly;
        same.names |= use.names;
    }
    uses.resize(kept);
}

void count(std::span<const PaperUse> uses, NodeId paper, const NameTable& table, std::vector<UseCounts>& counts) {
    for (const PaperUse& use : uses) {
        UseCounts& of_name = counts[use.name];
        const bool others = table.names()[use.name].paper != paper;
        const auto add = [](std::atomic<std::uint32_t>& number) { number.fetch_add(1, std::memory_order_relaxed); };
        if (use.exact) add(of_name.exact);
        if (use.as_word) add(of_name.as_word);
        if (others && use.names_exactly) add(of_name.names_exactly);
        if (others && use.names) add(of_name.names);
    }
}

/// No name is in more papers.
std::size_t most_papers(NameStyle style, std::size_t papers) {
    switch (style) {
        case NameStyle::plain:
            return std::max<std::size_t>(10, papers / 50);
        case NameStyle::capitals:
            return std::max<std::size_t>(30, papers / 20);
        case NameStyle::own:
            break;
    }
    return std::max<std::size_t>(50, papers / 10);
}

NameVerdict verdict(const KnownName& name, const UseCounts& counts, std::size_t papers) {
    const bool word = counts.as_word > 0 && 2 * counts.as_word > counts.exact;
    if (word && name.style == NameStyle::plain) return NameVerdict::no_name;
    if ((word ? counts.names_exactly : counts.names) > most_papers(name.style, papers)) return NameVerdict::no_name;
    return word ? NameVerdict::if_exact : NameVerdict::if_loose;
}

}  // namespace

std::vector<NameVerdict> judge_names(const Graph& graph, const NameTable& table, std::span<const NodeId> papers,
                                     unsigned threads, const WorkProgress& progress) {
    const std::span<const KnownName> names = table.names();
    const auto wanted = [&](std::uint32_t name) { return names[name].paper != NodeId::none(); };
    std::vector<UseCounts> counts(names.size());
    std::atomic<std::uint64_t> done{0};
    for_each_index((papers.size() + papers_at_once - 1) / papers_at_once, threads, [&](std::size_t block) {
        NameReader reader(graph, table);
        std::vector<PaperUse> uses;
        const auto some = papers.subspan(block * papers_at_once,
                                         std::min(papers_at_once, papers.size() - block * papers_at_once));
        for (const NodeId paper : some) {
            uses.clear();
            reader.for_each_use(paper, wanted, [&](const NameUse& use) {
                uses.push_back({.name = use.name,
                                .exact = use.exact,
                                .as_word = use.as_word,
                                .names_exactly = use.names_exactly,
                                .names = use.names_exactly || use.names_loosely});
            });
            join(uses);
            count(uses, paper, table, counts);
        }
        const std::uint64_t now_done = done += some.size();
        if (progress) progress(now_done, papers.size());
    });

    std::vector<NameVerdict> verdicts(names.size(), NameVerdict::no_name);
    for (std::size_t i = 0; i < names.size(); ++i)
        if (wanted(static_cast<std::uint32_t>(i))) verdicts[i] = verdict(names[i], counts[i], papers.size());
    return verdicts;
}

}  // namespace arxgraph
