#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/related_answers.hpp>

#include <fmt/core.h>

namespace arxgraph {

namespace {

constexpr std::size_t label_bytes = 96;

std::string joined(const std::vector<std::string>& items, std::string_view before = {}) {
    std::string list;
    for (const std::string& item : items) list.append(list.empty() ? "" : ", ").append(before).append(item);
    return list;
}

std::string words_of(Signal signal, const ReasonWords& words) {
    switch (signal) {
        case Signal::text:
            return joined(words.terms);
        case Signal::tags:
            return joined(words.tags, "#");
        case Signal::authors:
            return joined(words.authors);
        case Signal::cites:
            return words.citation;
        case Signal::mentions:
            return words.mention;
        case Signal::walk:
            break;
    }
    return {};
}

/// The signals that add something to the score, with what speaks for them, the weightiest first.
std::string reasons_text(const RelatedPaper& answer, const ReasonWords& words) {
    std::vector<Signal> signals(all_signals.begin(), all_signals.end());
    std::stable_sort(signals.begin(), signals.end(), [&](Signal a, Signal b) {
        return answer.parts[index_of(a)] > answer.parts[index_of(b)];
    });
    std::string text;
    for (const Signal signal : signals) {
        const float part = answer.parts[index_of(signal)];
        if (part < 0.0005F) continue;
        const std::string said = words_of(signal, words);
        text += fmt::format("{}{} {:.3f}{}", text.empty() ? "" : "; ", name(signal), part,
                            said.empty() ? "" : " (" + said + ")");
    }
    return text;
}

std::string paper_text(const Graph& graph, NodeId paper) {
    const std::string address = graph.url(paper);
    return fmt::format("{}{}{}", graph.id(paper), address.empty() ? "" : "  ", address);
}

}  // namespace

std::string related_as_text(const Graph& graph, const TextIndex& text, const RelatedAnswers& asked) {
    std::string lines;
    for (const NodeId paper : asked.papers)
        lines += fmt::format("{} {}\n", paper == asked.papers.front() ? "Related to" : "       and",
                             short_label(graph.label(paper), label_bytes));
    if (asked.answers.empty()) return lines + "\nNothing is related to it by these signals.\n";
    std::size_t rank = 0;
    for (const RelatedPaper& answer : asked.answers) {
        lines += fmt::format("\n{:3}  {:.3f}  {}\n", ++rank, answer.score, short_label(graph.label(answer.paper), label_bytes));
        lines += fmt::format("            {}\n", paper_text(graph, answer.paper));
        lines += fmt::format("            {}\n", reasons_text(answer, reason_words(graph, text, asked, answer)));
    }
    return lines;
}

}  // namespace arxgraph
