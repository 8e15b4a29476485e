// Pages of arXiv's OAI-PMH service, with metadata in the formats arXiv, arXivRaw and oai_dc. A record is a <record>.
#pragma once

#include <arxgraph/extractors/extractor.hpp>

namespace arxgraph::arxiv_oai {

Match sniff(const DocumentHead& head);

/// ListRecords and GetRecord. Days: arXivRaw lists all versions; oai_dc gives the first and the last; in the format
/// arXiv `created` is, against its schema, the day of the last version, so the first is not known, and `updated`, a day
/// of the database, is left out. `acm-class`, which holds the MSC class, is left out, as are submitter, licence, report
/// number and MSC class. Errors, which come as good answers, are reported, but that no record matches is a note, as is
/// any answer without papers. Deleted records are counted in a note. A broken record costs one report.
void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics);

}  // namespace arxgraph::arxiv_oai
