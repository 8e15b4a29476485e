// Who names whom: papers whose texts have other papers' short names.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/parallel/work_progress.hpp>

#include <string>

namespace arxgraph {

struct MentionOptions {
    unsigned threads = 1;     // the result is the same for any number
    WorkProgress progress{};  // told of papers, each twice
};

/// An edge from each described paper whose title, abstract or notes have a short name of another one (paper_names);
/// `weight` is how many times, `words` the first three spellings. Links and tags are no text (without_links): a link
/// gives a cites edge, words beside it may give a mention as well.
///
/// Hyphens, spaces and capitals may differ from the name's (`Tok-LIP`, `toklip`), but
///   a name that is spelt as words are (`Flamingo`, `SAM`) needs its capitals in a text of Latin script: in a Korean
///   one a Latin word is seldom an ordinary one; and such a name is no evidence in a title, where all words have
///   capitals, unless it has three words.
/// A name is none at all
///   that two papers have;
///   of ordinary words alone (is_ordinary_word);
///   that is spelt as words are and stands in small letters in more than half as many papers as in its own capitals;
///   that more papers have than a name would be in: a fiftieth of them for one spelt as words are, a twentieth for one
///   in capitals, a tenth for any other, but no fewer than 10, 30 and 50.
/// Time: linear in the text, which is read twice. Memory: about 100 bytes a name beside the edges.
EdgeSet mention_edges(const Graph& graph, const MentionOptions& options);

/// What EdgeSet::recipe says of these options. Its number grows whenever the rules change.
std::string mention_recipe(const MentionOptions& options);

/// The spellings in EdgeSet::words stand behind one another with this between them.
inline constexpr std::string_view between_words = "; ";

}  // namespace arxgraph
