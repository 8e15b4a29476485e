#include <arxgraph/cli/command_build.hpp>
#include <arxgraph/cli/command_enrich.hpp>
#include <arxgraph/cli/command_extract.hpp>
#include <arxgraph/cli/command_formats.hpp>
#include <arxgraph/cli/command_harvest.hpp>
#include <arxgraph/cli/command_related.hpp>
#include <arxgraph/cli/command_stats.hpp>
#include <arxgraph/cli/command_why.hpp>
#include <arxgraph/cli/commands.hpp>

#include <array>

namespace arxgraph {

namespace {

constexpr std::array table{
    Command{.name = "build",
            .arguments = "SOURCE... -o FILE [-o FILE]...",
            .description = "Read, resolve, link and write a graph",
            .examples =
                "arxgraph build seeds -o graph.graphml -o graph.dot -o graph.json\n"
                "arxgraph build seeds --edges coauthor -o coauthors.graphml\n"
                "arxgraph build seeds --nodes paper,tag --since 2025-05-01 --format json-cytoscape -o tags.json\n"
                "arxgraph build seeds --timeline -o seeds.gexf\n"
                "arxgraph extract seeds | arxgraph build - --format dot -o -\n",
            .setup = setup_build},
    Command{.name = "extract",
            .arguments = "SOURCE...",
            .description = "Print what the sources state, one entry a line (JSON Lines, schema arxgraph.entry/1)",
            .examples = "arxgraph extract seeds > entries.jsonl\n"
                        "arxgraph extract seeds -o entries.jsonl\n"
                        "cat seeds/*.txt | arxgraph extract -\n",
            .setup = setup_extract},
    Command{.name = "enrich",
            .arguments = "SOURCE... --from WHERE... -o FILE",
            .description = "Fill in what the sources leave out, from arXiv's metadata; entries as JSON Lines",
            .examples =
                "arxgraph enrich seeds --from examples/arxiv.jsonl -o enriched.jsonl\n"
                "arxgraph enrich seeds/2025-05-09.txt --from examples/arxiv.jsonl -o - --report report.json\n"
                "arxgraph enrich seeds --from examples/arxiv.jsonl -o - --quiet | arxgraph build - -o graph.graphml\n",
            .setup = setup_enrich},
    Command{.name = "harvest",
            .arguments = "-o FILE",
            .description = "Get arXiv's metadata, or what changed in it, into one file in the format of its snapshot",
            .examples = "arxgraph harvest --set cs:cs:CL --since 2025-05-01 -o cl.jsonl\n"
                        "arxgraph harvest --since 2025-05-01 -o changed.jsonl && arxgraph stats changed.jsonl\n",
            .setup = setup_harvest},
    Command{
        .name = "related",
        .arguments = "SOURCE... -q QUERY [-k 10]",
        .description = "Rank the papers related to a paper, with reasons",
        .examples =
            "arxgraph related seeds -q TokLIP\n"
            "arxgraph related seeds -q TokLIP -q https://arxiv.org/abs/2106.08254 --not Mogao\n"
            "arxgraph related seeds -q \"When Bad Data Leads to Good Models\" --signals text,tags -k 3 --format json\n",
        .setup = setup_related},
    Command{.name = "why",
            .arguments = "SOURCE... A B",
            .description = "Explain what joins two nodes: edges, what they share, and paths, with their evidence",
            .examples = "arxgraph why seeds Mogao TokLIP\n"
                        "arxgraph why seeds \"Junnan Li\" \"Caiming Xiong\"\n"
                        "arxgraph why seeds tag:clip arxiv:2106.08254 --paths 1 --format json\n",
            .setup = setup_why},
    Command{.name = "stats",
            .arguments = "SOURCE...",
            .description = "Count what is in the graph of the sources, what was merged and what was odd",
            .examples = "arxgraph stats seeds\n"
                        "arxgraph stats seeds --merges\n"
                        "arxgraph stats seeds --edges coauthor --format json\n",
            .setup = setup_stats},
    Command{.name = "formats",
            .arguments = "",
            .description = "List what can be read and written",
            .examples = "arxgraph formats\n",
            .setup = setup_formats},
};

}  // namespace

std::span<const Command> commands() noexcept {
    return table;
}

const Command* find_command(std::string_view name) noexcept {
    for (const Command& command : table)
        if (command.name == name) return &command;
    return nullptr;
}

}  // namespace arxgraph
