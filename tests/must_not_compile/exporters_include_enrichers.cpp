// exporters may not know enrichers.
#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/enrichers/enricher.hpp>
