// exporters may not know extractors.
#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/extractors/extractor.hpp>
