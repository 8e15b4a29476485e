#include <arxgraph/core/io/byte_source.hpp>
#include <arxgraph/core/io/line_reader.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/core/io/whole_file.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/enrichers/latest_lines.hpp>
#include <arxgraph/extractors/arxiv_snapshot.hpp>

#include <boost/unordered/unordered_flat_map.hpp>
#include <xxhash.h>

namespace arxgraph {

namespace {

/// 64 bits of three million ids collide with a chance of 1 in 4 million.
std::uint64_t hash_of_id(std::string_view line) {
    if (!take_start(line, R"({"id":")")) return 0;
    const std::string_view id = line.substr(0, line.find('"'));
    return XXH3_64bits(id.data(), id.size());
}

template <class Take>
void for_each_line(const std::string& path, Take take) {
    FileSource file(path);
    LineReader lines(file, arxiv_snapshot::longest_record);
    std::uint64_t number = 0;
    while (const auto line = lines.next()) take(line->text, number++);
}

}  // namespace

std::uint64_t keep_latest_lines(const std::string& from, const std::string& to) {
    boost::unordered_flat_map<std::uint64_t, std::uint64_t> last;
    std::uint64_t lines = 0;
    for_each_line(from, [&](std::string_view line, std::uint64_t number) {
        last[hash_of_id(line)] = number;
        ++lines;
    });
    if (last.size() == lines) return 0;
    WholeFile file(to);
    TextWriter out(file);
    for_each_line(from, [&](std::string_view line, std::uint64_t number) {
        if (last[hash_of_id(line)] != number) return;
        out.put(line);
        out.put('\n');
    });
    out.flush();
    file.commit();
    return lines - last.size();
}

}  // namespace arxgraph
