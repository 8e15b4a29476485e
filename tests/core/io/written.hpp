// What a function writes, as a string.
#pragma once

#include <arxgraph/core/io/text_writer.hpp>

#include <string>

namespace arxgraph::tests {

template <class Write>
std::string written(const Write& write) {
    StringSink sink;
    TextWriter out(sink);
    write(out);
    out.flush();
    return sink.text();
}

}  // namespace arxgraph::tests
