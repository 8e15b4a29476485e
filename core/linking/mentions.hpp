// Who names whom: papers whose texts have other papers' short names.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/parallel/work_progress.hpp>

#include <string>

namespace arxgraph {

struct MentionOptions {
    unsigned threads = 1;     // the result is the same for any number
    WorkProgress progress{};  // told of papers
};

/// An edge from each described paper whose title, abstract or notes have a short name of another one (paper_names);
/// `weight` is how many times, `words` the first three spellings. Links and tags are no text (without_links): a link
/// gives a cites edge, and words beside it may give a mention as well.
///
/// Hyphens, spaces and capitals may differ from the name's (`Tok-LIP`, `toklip`), with limits (NameStyle):
///   in a text of Latin script a name spelt as words are (`Flamingo`, `SAM`) needs its capitals, and a third of the
///   words of the title that gave it must be in the text (ZIP codes are not about `ZIP: Zeroth-Order Tuning`); among
///   Hangul, kana or Han a Latin word is seldom an ordinary one, so it needs neither;
///   a plain name is none in a title, where all words have capitals;
///   other capitals than a name's make another one (`COCO` is not `CoCo`), fewer do not.
/// A text does not name a paper
///   that appeared after the month in which the text was written;
///   whose name it introduces as its own or as an abbreviation of other words.
/// A name is none at all
///   that two papers have, or that consists of ordinary words (is_ordinary_word);
///   that a tenth of its uses are older than, or a quarter introduces for something else;
///   that is a word: plain, or to be spelt exactly otherwise, if more than half as many papers have it in other
///   capitals as have it in its own (for a name no word is spelt as: if more have);
///   that more papers have than a name would be in: a hundredth of them for a plain one, a fiftieth for one in
///   capitals, a twentieth for any other, but no fewer than 10, 30 and 50.
/// Time: linear in the text, which is read twice: 35 µs a paper with an abstract. Memory: about 150 bytes a name
/// beside the edges.
EdgeSet mention_edges(const Graph& graph, const MentionOptions& options);

/// What EdgeSet::recipe says of these options. Its number grows whenever the rules change.
std::string mention_recipe(const MentionOptions& options);

/// The spellings in EdgeSet::words stand behind one another with this between them.
inline constexpr std::string_view between_words = "; ";

}  // namespace arxgraph
