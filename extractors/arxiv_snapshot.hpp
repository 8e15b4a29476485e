// arXiv's metadata snapshot: JSON Lines as Kaggle has it, or the same records in one array. A record is a line.
#pragma once

#include <arxgraph/extractors/extractor.hpp>

#include <cstddef>

namespace arxgraph::arxiv_snapshot {

inline constexpr std::size_t longest_record = std::size_t{16} << 20;  // bytes

Match sniff(const DocumentHead& head);

/// A record of another paper's id type (a number that lost its zeros), without an id, or without a title costs one
/// diagnostic. `authors_parsed` names the authors; without it the authors string is parsed. `published` is the day of
/// the first version, `updated` that of the last; `update_date`, a day of the record and not of the paper, is left out,
/// as are submitter, licence and report number. Of several DOIs the first is the paper's own, the others are links.
void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics);

}  // namespace arxgraph::arxiv_snapshot
