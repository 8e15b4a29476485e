// Text that several threads format and that is written in order: the same bytes for any number of threads.
#pragma once

#include <arxgraph/core/io/byte_sink.hpp>
#include <arxgraph/core/io/text_writer.hpp>

#include <cstddef>
#include <functional>

namespace arxgraph {

/// The elements 0 … count-1, cut into ranges that one thread formats at a time.
struct OrderedRanges {
    std::size_t count{};
    std::size_t per_range = 1024;  // not 0
    unsigned threads = 1;          // 0 counts as 1
};

/// Writes the elements first … last-1.
using RangeFormat = std::function<void(TextWriter& out, std::size_t first, std::size_t last)>;

/// Called when elements are written, with how many more they are: in order, one call at a time, from any thread.
using WrittenElements = std::function<void(std::size_t more)>;

/// Each thread formats with what make_format() gives it, called in that thread, and writes when all before is written.
/// Holds up to 4 MiB a thread, whatever a range has: a longer one waits for its turn and is then written as it comes.
/// The first exception, of a format or of the sink, stops all and is thrown here; the sink gets nothing behind it.
void write_in_order(ByteSink& sink, const OrderedRanges& ranges, const std::function<RangeFormat()>& make_format,
                    const WrittenElements& written = {});

}  // namespace arxgraph
