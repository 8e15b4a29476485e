// The bytes of a graph file, to be changed and made to look right again.
#pragma once

#include <arxgraph/core/graph/graph_file.hpp>
#include <arxgraph/core/graph/graph_file_layout.hpp>
#include <arxgraph/core/io/byte_sink.hpp>

#include <xxhash.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace arxgraph::tests {

inline std::string graph_file_bytes(const Graph& graph) {
    StringSink sink;
    write_graph_file(graph, {}, sink);
    return sink.text();
}

template <class T>
T read_at(std::string_view bytes, std::size_t at) {
    T value{};
    std::memcpy(&value, bytes.substr(at, sizeof(T)).data(), sizeof(T));
    return value;
}

template <class T>
void write_at(std::string& bytes, std::size_t at, const T& value) {
    std::memcpy(bytes.data() + at, &value, sizeof(T));
}

/// Gives the header the checksum it should have.
inline void seal_header(std::string& bytes) {
    write_at(bytes, offsetof(graph_file::Header, checksum),
             XXH3_64bits(bytes.data(), offsetof(graph_file::Header, checksum)));
}

/// Gives every section, the table and the header the checksums they should have, as far as they are there.
inline void seal(std::string& bytes) {
    using namespace graph_file;
    if (bytes.size() < sizeof(Header)) return;
    const auto header = read_at<Header>(bytes, 0);
    std::size_t table_end = sizeof(Header);
    for (; table_end + sizeof(Section) <= bytes.size() &&
           table_end < sizeof(Header) + header.section_count * sizeof(Section);
         table_end += sizeof(Section)) {
        auto section = read_at<Section>(bytes, table_end);
        if (section.offset > bytes.size() || section.element_size > largest_element ||
            section.count > bytes.size() - section.offset)
            continue;
        const std::string_view content =
            std::string_view{bytes}.substr(section.offset, section.count * section.element_size);
        section.checksum = XXH3_64bits(content.data(), content.size());
        write_at(bytes, table_end, section);
    }
    write_at(bytes, offsetof(Header, table_checksum),
             XXH3_64bits(bytes.data() + sizeof(Header), table_end - sizeof(Header)));
    seal_header(bytes);
}

}  // namespace arxgraph::tests
