// Entries as JSON Lines, schema arxgraph.entry/1: what `extract` prints and the `entries` extractor reads.
#pragma once

#include <arxgraph/core/entry/entry.hpp>
#include <arxgraph/core/io/text_writer.hpp>

namespace arxgraph {

/// One line, ended by '\n'. Reading it back gives the same entry.
void write_entry(TextWriter& out, const Entry& entry);

}  // namespace arxgraph
