// enrichers may not know exporters.
#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/exporters/exporter.hpp>
