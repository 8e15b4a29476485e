// Nodes or edges, formatted by several threads and written in order: what every exporter of text does with them.
#pragma once

#include <arxgraph/core/graph/ids.hpp>
#include <arxgraph/core/io/ordered_output.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/exporter.hpp>

#include <cstddef>

namespace arxgraph {

/// Calls write(out, id) once for each id, of a writer that make_writer() makes for each thread.
template <class AnyId, class MakeWriter>
void write_elements(ByteSink& sink, IdRange<AnyId> ids, const ExportOptions& options, const MakeWriter& make_writer) {
    const auto make_format = [&]() -> RangeFormat {
        return [ids, writer = make_writer()](TextWriter& out, std::size_t first, std::size_t last) mutable {
            for (std::size_t i = first; i < last; ++i) writer.write(out, ids[i]);
        };
    };
    write_in_order(sink, {.count = ids.size(), .threads = options.threads}, make_format, options.written);
}

}  // namespace arxgraph
