// core may not know exporters.
#include <arxgraph/exporters/exporter.hpp>
