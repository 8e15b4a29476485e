// arxgraph's own graph files (.arxg) as entries again.
#pragma once

#include <arxgraph/extractors/extractor.hpp>

namespace arxgraph::arxg {

Match sniff(const DocumentHead& head);
void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics);

}  // namespace arxgraph::arxg
