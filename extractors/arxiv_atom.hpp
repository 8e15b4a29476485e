// Atom feeds of arXiv's API, as it answers today and as it did from 2007 on. A record is an <entry>.
#pragma once

#include <arxgraph/extractors/extractor.hpp>

namespace arxgraph::arxiv_atom {

Match sniff(const DocumentHead& head);

/// `published` is the day of the first version, `updated` that of the version in the answer, which `version` is. Of
/// several DOIs the first is the paper's own, the others are links. Categories are arXiv's, the primary one first;
/// codes of other schemes are counted and left out, affiliations left out. An entry that tells of an error is reported
/// and no paper; so is a broken entry, and one without an arXiv id. An answer without entries is a note, but an error
/// if it says itself that there should be some.
void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics);

}  // namespace arxgraph::arxiv_atom
