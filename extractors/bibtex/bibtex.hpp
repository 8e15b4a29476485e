// BibTeX and BibLaTeX bibliographies, as Zotero, JabRef, DBLP, Google Scholar and people write them. Told where it is
// read: records.hpp (where a record begins and ends), values.hpp (fields, macros), names.hpp, dates.hpp, texts.hpp
// (TeX); docs/sources.md says which field goes where. `crossref` is not followed: a parent may stand anywhere behind
// its children, and they would have to be held until it comes.
#pragma once

#include <arxgraph/extractors/extractor.hpp>

namespace arxgraph::bibtex {

Match sniff(const DocumentHead& head);
void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics);

}  // namespace arxgraph::bibtex
