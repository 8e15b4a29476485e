#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/graph/graph_check.hpp>
#include <arxgraph/core/graph/graph_columns.hpp>
#include <arxgraph/core/graph/graph_file.hpp>
#include <arxgraph/core/graph/graph_file_layout.hpp>
#include <arxgraph/core/io/mapped_file.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>

#include <boost/unordered/unordered_flat_map.hpp>
#include <xxhash.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstring>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

namespace layout = graph_file;

constexpr double sums_checked = 0.3;  // of the time of verifying

std::uint64_t checksum_of(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

Error damaged(const std::string& what) {
    return Error("the graph file is damaged: " + what, {}, "build it again from its sources");
}

template <class T>
T read(std::string_view bytes) {
    T value{};
    std::memcpy(&value, bytes.data(), sizeof(T));
    return value;
}

std::string_view name_of(const layout::Section& section) {
    const std::string_view name{section.name.data(), section.name.size()};
    return name.substr(0, std::min(name.find('\0'), name.size()));
}

/// Before its checksum is looked at, as another version may have another header.
void refuse_foreign(std::string_view bytes) {
    const std::string_view magic{layout::magic.data(), layout::magic.size()};
    if (!bytes.starts_with(magic.substr(0, std::min(magic.size(), bytes.size()))) || bytes.empty())
        throw Error("this is no graph file of arxgraph", {}, "read it without --as, or name an .arxg file");
    if (bytes.size() < sizeof(layout::Header)) throw damaged("it is cut off within its header");
    const auto header = read<layout::Header>(bytes);
    if (header.byte_order == layout::swapped_byte_order_mark)
        throw Error("the graph file is big-endian, and graph files are little-endian", {},
                    "build it again with an arxgraph of your own");
    if (header.byte_order != layout::byte_order_mark) throw damaged("its byte order is none");
    if (header.version > layout::version)
        throw Error("the graph file has version " + std::to_string(header.version) +
                        ", and this arxgraph reads up to version " + std::to_string(layout::version),
                    {}, "use a newer arxgraph, or build it again from its sources");
    if (header.version == 0) throw damaged("it has version 0");
}

layout::Header read_header(std::string_view bytes) {
    refuse_foreign(bytes);
    const auto header = read<layout::Header>(bytes);
    if (header.checksum != checksum_of(bytes.substr(0, offsetof(layout::Header, checksum))))
        throw damaged("the checksum of its header is wrong");
    if (bytes.size() < header.file_size)
        throw damaged("it is cut off: " + std::to_string(bytes.size()) + " of " + std::to_string(header.file_size) +
                      " bytes are there");
    if (bytes.size() > header.file_size)
        throw damaged(std::to_string(bytes.size() - header.file_size) + " bytes follow its end");
    return header;
}

/// Every section begins where the one before it ends, so that none overlaps another and no byte belongs to none.
std::vector<layout::Section> read_table(std::string_view bytes, const layout::Header& header) {
    const std::string_view rest = bytes.substr(sizeof(layout::Header));
    if (header.section_count > rest.size() / sizeof(layout::Section)) throw damaged("its table is cut off");
    const std::string_view table = rest.substr(0, header.section_count * sizeof(layout::Section));
    if (header.table_checksum != checksum_of(table)) throw damaged("the checksum of its table is wrong");
    std::vector<layout::Section> sections(header.section_count);
    if (!table.empty()) std::memcpy(sections.data(), table.data(), table.size());
    std::uint64_t end = sizeof(layout::Header) + table.size();
    for (const layout::Section& section : sections) {
        const bool fits = section.element_size != 0 && section.element_size <= layout::largest_element &&
                          section.offset == layout::aligned(end) && section.offset <= bytes.size() &&
                          section.count <= (bytes.size() - section.offset) / section.element_size;
        if (!fits) throw damaged("section " + std::string(name_of(section)) + " does not fit in");
        end = section.offset + section.count * section.element_size;
    }
    if (end != bytes.size()) throw damaged("its sections do not add up");
    return sections;
}

std::string_view content_of(std::string_view bytes, const layout::Section& section) {
    return bytes.substr(section.offset, section.count * section.element_size);
}

void check_sums(std::string_view bytes, std::span<const layout::Section> sections, unsigned threads,
                const WorkProgress& progress) {
    std::atomic<std::size_t> done{0};
    for_each_index(sections.size(), threads, [&](std::size_t i) {
        const layout::Section& section = sections[i];
        if (checksum_of(content_of(bytes, section)) != section.checksum)
            throw damaged("the checksum of " + std::string(name_of(section)) + " is wrong");
        const std::size_t now_done = done += content_of(bytes, section).size();
        if (progress) progress(now_done, bytes.size());
    });
    std::uint64_t end = sizeof(layout::Header) + sections.size() * sizeof(layout::Section);
    for (const layout::Section& section : sections) {
        const std::string_view gap = bytes.substr(end, section.offset - end);
        if (gap.find_first_not_of('\0') != gap.npos) throw damaged("there is something between its sections");
        end = section.offset + section.count * section.element_size;
    }
}

/// Bytes and what keeps them there.
struct Held {
    std::string_view bytes{};
    std::shared_ptr<const void> owner{};
};

/// Fills columns with what the sections hold. A section that is missing is an empty column; one of another name is
/// passed over.
class Filling {
public:
    Filling(const Held& held, std::span<const layout::Section> sections) : held_(held) {
        for (const layout::Section& section : sections)
            if (!by_name_.emplace(name_of(section), &section).second)
                throw damaged("section " + std::string(name_of(section)) + " is there twice");
    }

    template <class T>
    void column(std::string_view name, Column<T>& column) {
        column = found<T>(name);
    }
    void texts(std::string_view name, TextColumn& column, std::size_t rows) {
        auto bytes = found<char>(std::string(name) + ".text");
        auto ends = found<std::uint32_t>(std::string(name) + ".end");
        auto carries = found<std::uint32_t>(std::string(name) + ".carry");
        column = TextColumn(rows, std::move(bytes), std::move(ends), std::move(carries));
        const std::size_t stored = column.ends().size();
        if (stored > rows || (stored == 0 ? 0 : column.end(stored - 1)) != column.bytes().size())
            throw damaged("the texts of " + std::string(name) + " do not add up");
    }
    void numbers(std::string_view name, std::span<std::uint32_t> numbers) {
        const Column<std::uint32_t> stored = found<std::uint32_t>(name);
        if (!stored.empty() && stored.size() != numbers.size())
            throw damaged("section " + std::string(name) + " has a wrong length");
        std::copy(stored.begin(), stored.end(), numbers.begin());
    }
    void text(std::string_view name, std::string& text) {
        const Column<char> stored = found<char>(name);
        text.assign(stored.begin(), stored.end());
    }

private:
    template <class T>
    Column<T> found(std::string_view name) const {
        const auto at = by_name_.find(name);
        if (at == by_name_.end()) return {};
        const layout::Section& section = *at->second;
        if (section.element_size != sizeof(T)) throw damaged("elements of " + std::string(name) + " have a wrong size");
        const auto* first = reinterpret_cast<const T*>(held_.bytes.data() + section.offset);
        return Column<T>({first, static_cast<std::size_t>(section.count)}, held_.owner);
    }

    const Held& held_;
    boost::unordered_flat_map<std::string_view, const layout::Section*> by_name_;  // names of the caller's sections
};

/// What a file says there is, is in it: else a short one could be a graph of billions of nodes. Only one source may be
/// without a path, standard input.
void require_texts(const GraphParts& parts) {
    const auto complete = [](const TextColumn& column) { return column.ends().size() == column.size(); };
    if (!complete(parts.nodes.id) || !complete(parts.nodes.label)) throw damaged("nodes are without ids or labels");
    if (parts.sources.size() > parts.sources.ends().size() + 1) throw damaged("sources are without paths");
}

Graph graph_of(const Held& held, Verify verify, unsigned threads, const WorkProgress& progress) {
    if constexpr (std::endian::native != std::endian::little) throw Error("graph files need a little-endian machine");
    const layout::Header header = read_header(held.bytes);
    const std::vector<layout::Section> sections = read_table(held.bytes, header);
    if (verify == Verify::all) check_sums(held.bytes, sections, threads, part_of(progress, 0, sums_checked));
    GraphParts parts;
    Adjacencies adjacency;
    Filling filling(held, sections);
    for_each_column(parts, adjacency, filling);
    require_texts(parts);
    try {
        Graph graph(std::move(parts), std::move(adjacency));
        if (verify == Verify::all) check_graph(graph, threads, part_of(progress, sums_checked, 1));
        return graph;
    } catch (const Error& error) {
        throw damaged(error.what());
    }
}

/// Says of which file it is.
template <class Open>
Graph named(const std::string& name, const Open& open) {
    try {
        return open();
    } catch (const Error& error) {
        throw Error(error.what(), name, error.what_to_do());
    }
}

}  // namespace

bool is_graph_file(std::string_view head) noexcept {
    return head.starts_with(std::string_view{layout::magic.data(), layout::magic.size()});
}

Graph open_graph_file(const std::string& path, Verify verify, unsigned threads, const WorkProgress& progress) {
    return named(path, [&] {
        const auto file = std::make_shared<const MappedFile>(path);
        return graph_of({.bytes = file->bytes(), .owner = file}, verify, threads, progress);
    });
}

Graph graph_of_bytes(std::string bytes, const std::string& name, Verify verify, unsigned threads) {
    return named(name, [&] {
        const auto kept = std::make_shared<const std::string>(std::move(bytes));
        return graph_of({.bytes = *kept, .owner = kept}, verify, threads, {});
    });
}

}  // namespace arxgraph
