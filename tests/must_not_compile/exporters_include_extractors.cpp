// exporters may not know extractors.
#include <arxgraph/extractors/extractor.hpp>
