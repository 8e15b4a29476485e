// What `arxgraph related` prints, as text and as JSON (schema arxgraph.related/1).
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/graph/text_index.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/core/linking/related_index.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace arxgraph {

/// A question and its answers, best first.
struct RelatedAnswers {
    std::vector<NodeId> papers{};  // asked about
    std::vector<RelatedPaper> answers{};
};

/// What a person accepts as a reason: what two papers share, in words.
struct ReasonWords {
    std::vector<std::string> terms{};
    std::vector<std::string> tags{};
    std::vector<std::string> authors{};
    std::string mention{};   // the name as the text spells it
    std::string citation{};  // "cites it", "3 shared references", …
};

/// Of an answer and the paper asked about that gives most of it.
ReasonWords reason_words(const Graph& graph, const TextIndex& text, const RelatedAnswers& asked,
                         const RelatedPaper& answer);

std::string related_as_text(const Graph& graph, const TextIndex& text, const RelatedAnswers& asked);
/// One object, indented or in one line.
enum class JsonLayout : std::uint8_t { indented, line };
void write_related_as_json(TextWriter& out, const Graph& graph, const TextIndex& text, const RelatedAnswers& asked,
                           JsonLayout layout);

}  // namespace arxgraph
