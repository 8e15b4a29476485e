// core may not know extractors.
#include <arxgraph/extractors/extractor.hpp>
