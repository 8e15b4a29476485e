#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/graph/graph_columns.hpp>
#include <arxgraph/core/graph/graph_file.hpp>
#include <arxgraph/core/graph/graph_file_layout.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

namespace layout = graph_file;

constexpr std::size_t block = std::size_t{4} << 20;

/// Nothing of the machine gets into a file.
template <class T>
inline constexpr bool is_all_value =
    std::has_unique_object_representations_v<T> || std::is_floating_point_v<T> || std::is_same_v<T, SignalScores>;

template <class T>
std::string_view bytes_of(std::span<const T> values) {
    return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

std::uint64_t checksum_of(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

struct Content {
    layout::Section section{};
    std::string_view bytes{};  // the graph's, or of a number that is kept beside
};

/// Collects what is not empty.
class Contents {
public:
    std::vector<Content> all{};

    template <class T>
    void column(std::string_view name, const Column<T>& column) {
        add(name, column.values());
    }
    void texts(std::string_view name, const TextColumn& column, std::size_t /*rows*/) {
        add(std::string(name) + ".text", column.bytes().values());
        add(std::string(name) + ".end", column.ends().values());
        add(std::string(name) + ".carry", column.carries().values());
    }
    void numbers(std::string_view name, std::span<const std::uint32_t> numbers) {
        if (std::all_of(numbers.begin(), numbers.end(), [](std::uint32_t n) { return n == 0; })) return;
        add(name, std::span<const std::uint32_t>{*kept_.emplace(kept_.end(), numbers.begin(), numbers.end())});
    }
    void text(std::string_view name, const std::string& text) { add(name, std::span<const char>{text}); }

private:
    template <class T>
    void add(std::string_view name, std::span<const T> values) {
        static_assert(is_all_value<T>);
        if (values.empty()) return;
        Content& content = all.emplace_back();
        if (name.size() > content.section.name.size()) throw Error("a column's name is too long for a file");
        name.copy(content.section.name.data(), name.size());
        content.section.element_size = sizeof(T);
        content.section.count = values.size();
        content.bytes = bytes_of(values);
    }

    std::vector<std::vector<std::uint32_t>> kept_;  // whose own bytes stay where they are
};

/// Gives every section its place and says where the last one ends.
std::uint64_t place(std::vector<Content>& contents) {
    std::uint64_t end = sizeof(layout::Header) + contents.size() * sizeof(layout::Section);
    for (Content& content : contents) {
        content.section.offset = layout::aligned(end);
        end = content.section.offset + content.bytes.size();
    }
    return end;
}

std::string head_of(const std::vector<Content>& contents, std::uint64_t file_size) {
    std::vector<layout::Section> table;
    table.reserve(contents.size());
    for (const Content& content : contents) table.push_back(content.section);
    const std::string_view table_bytes = bytes_of(std::span<const layout::Section>{table});
    layout::Header header{.magic = layout::magic,
                          .byte_order = layout::byte_order_mark,
                          .version = layout::version,
                          .file_size = file_size,
                          .section_count = static_cast<std::uint32_t>(table.size()),
                          .table_checksum = checksum_of(table_bytes)};
    const std::string_view header_bytes = bytes_of(std::span<const layout::Header>{&header, 1});
    header.checksum = checksum_of(header_bytes.substr(0, offsetof(layout::Header, checksum)));
    return std::string(header_bytes).append(table_bytes);
}

/// Tells of nodes and edges as bytes go by, all of them in the end.
class Telling {
public:
    Telling(const Graph& graph, std::uint64_t bytes, const GraphFileOptions& options)
        : elements_(std::uint64_t{graph.node_count()} + graph.edge_count()), bytes_(bytes), options_(options) {}

    void wrote(std::size_t bytes) {
        done_ += bytes;
        const double share = static_cast<double>(done_) / static_cast<double>(bytes_);
        const auto now =
            done_ == bytes_ ? elements_ : static_cast<std::uint64_t>(share * static_cast<double>(elements_));
        if (options_.written && now > told_) options_.written(now - std::exchange(told_, now));
    }

private:
    std::uint64_t elements_;
    std::uint64_t bytes_;
    const GraphFileOptions& options_;
    std::uint64_t done_{};
    std::uint64_t told_{};
};

void write_blocks(std::string_view bytes, ByteSink& sink, Telling& telling) {
    for (; !bytes.empty(); bytes.remove_prefix(std::min(block, bytes.size()))) {
        const std::string_view next = bytes.substr(0, block);
        sink.write(next);
        telling.wrote(next.size());
    }
}

}  // namespace

void write_graph_file(const Graph& graph, const GraphFileOptions& options, ByteSink& sink) {
    if constexpr (std::endian::native != std::endian::little) throw Error("graph files need a little-endian machine");
    Contents contents;
    for_each_column(graph.parts(), graph.adjacency(), contents);
    const std::uint64_t size = place(contents.all);
    for_each_index(contents.all.size(), options.threads,
                   [&](std::size_t i) { contents.all[i].section.checksum = checksum_of(contents.all[i].bytes); });

    Telling telling(graph, size, options);
    const std::string head = head_of(contents.all, size);
    write_blocks(head, sink, telling);
    std::uint64_t end = head.size();
    for (const Content& content : contents.all) {
        write_blocks(std::string(content.section.offset - end, '\0'), sink, telling);
        write_blocks(content.bytes, sink, telling);
        end = content.section.offset + content.bytes.size();
    }
}

}  // namespace arxgraph
