#include <boost/unordered/unordered_flat_map.hpp>
#include <peers/paper_graph.hpp>
#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string_view>

namespace arxgraph::bench {

namespace {

using Document = simdjson::ondemand::document_reference;

constexpr std::size_t clique_cap = 50;
constexpr std::size_t longest_record = std::size_t{16} << 20;

class Reader {
public:
    void read(Document record) {
        const std::uint32_t paper = add_node(PaperGraph::NodeKind::paper, std::string_view(record["id"]));
        graph_.nodes[paper].label = std::string_view(record["title"]);
        read_categories(paper, record["categories"]);
        read_authors(paper, record["authors_parsed"].get_array());
    }

    PaperGraph take() {
        add_coauthors();
        return std::move(graph_);
    }

private:
    using Index = boost::unordered_flat_map<std::string, std::uint32_t>;

    std::uint32_t add_node(PaperGraph::NodeKind kind, std::string_view id) {
        graph_.nodes.push_back({.id = name_of(kind), .kind = kind});
        graph_.nodes.back().id.append(":").append(id);
        return static_cast<std::uint32_t>(graph_.nodes.size() - 1);
    }

    std::uint32_t named_node(Index& index, PaperGraph::NodeKind kind, std::string_view name) {
        const auto [at, is_new] = index.try_emplace(std::string(name), 0);
        if (is_new) {
            at->second = add_node(kind, name);
            graph_.nodes.back().label = name;
        }
        return at->second;
    }

    void read_categories(std::uint32_t paper, std::string_view list) {
        while (!list.empty()) {
            const std::string_view code = list.substr(0, list.find(' '));
            list.remove_prefix(std::min(code.size() + 1, list.size()));
            const std::uint32_t category = named_node(categories_, PaperGraph::NodeKind::category, code);
            graph_.edges.push_back({.from = paper, .to = category, .kind = PaperGraph::EdgeKind::in_category});
        }
    }

    void read_authors(std::uint32_t paper, simdjson::ondemand::array list) {
        authors_of_paper_.clear();
        for (auto item : list) {
            parts_.clear();
            for (auto part : item.get_array()) parts_.push_back(std::string_view(part));
            name_.assign(parts_.at(1)).append(" ").append(parts_.at(0));
            if (!parts_.at(2).empty()) name_.append(" ").append(parts_[2]);
            const std::uint32_t author = named_node(authors_, PaperGraph::NodeKind::author, name_);
            graph_.edges.push_back({.from = author, .to = paper, .kind = PaperGraph::EdgeKind::authored});
            authors_of_paper_.push_back(author);
        }
        if (authors_of_paper_.size() > clique_cap) return;
        std::sort(authors_of_paper_.begin(), authors_of_paper_.end());
        for (std::size_t i = 0; i < authors_of_paper_.size(); ++i)
            for (std::size_t j = i + 1; j < authors_of_paper_.size(); ++j)
                pairs_.push_back((std::uint64_t{authors_of_paper_[i]} << 32) | authors_of_paper_[j]);
    }

    void add_coauthors() {
        std::sort(pairs_.begin(), pairs_.end());
        for (std::size_t at = 0; at < pairs_.size();) {
            const std::uint64_t pair = pairs_[at];
            std::uint32_t weight = 0;
            for (; at < pairs_.size() && pairs_[at] == pair; ++at) ++weight;
            graph_.edges.push_back({.from = static_cast<std::uint32_t>(pair >> 32),
                                    .to = static_cast<std::uint32_t>(pair),
                                    .weight = weight,
                                    .kind = PaperGraph::EdgeKind::coauthor});
        }
    }

    PaperGraph graph_{};
    Index authors_{};
    Index categories_{};
    std::vector<std::uint64_t> pairs_{};
    std::vector<std::uint32_t> authors_of_paper_{};
    std::vector<std::string_view> parts_{};
    std::string name_{};
};

double seconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

}  // namespace

const char* name_of(PaperGraph::NodeKind kind) {
    switch (kind) {
        case PaperGraph::NodeKind::paper:
            return "paper";
        case PaperGraph::NodeKind::author:
            return "author";
        default:
            return "category";
    }
}

const char* name_of(PaperGraph::EdgeKind kind) {
    switch (kind) {
        case PaperGraph::EdgeKind::authored:
            return "authored";
        case PaperGraph::EdgeKind::in_category:
            return "in_category";
        default:
            return "coauthor";
    }
}

PaperGraph read_snapshot(const std::string& path) {
    const simdjson::padded_string json = simdjson::padded_string::load(path);
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document_stream records = parser.iterate_many(json, longest_record);
    Reader reader;
    for (auto record : records) reader.read(record.value());
    return reader.take();
}

Stages::Stages() : wall_(seconds(CLOCK_MONOTONIC)), cpu_(seconds(CLOCK_PROCESS_CPUTIME_ID)) {}

void Stages::end(const char* stage) {
    const double wall = seconds(CLOCK_MONOTONIC);
    const double cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
    stages_.push_back({.name = stage, .wall = wall - wall_, .cpu = cpu - cpu_});
    wall_ = wall;
    cpu_ = cpu;
}

void Stages::print(std::size_t nodes, std::size_t edges) const {
    std::printf("{\"nodes\": %zu, \"edges\": %zu, \"stages\": {", nodes, edges);
    const char* comma = "";
    for (const Stage& stage : stages_) {
        std::printf("%s\"%s\": {\"wall\": %.6f, \"cpu\": %.6f}", comma, stage.name, stage.wall, stage.cpu);
        comma = ", ";
    }
    std::puts("}}");
}

}  // namespace arxgraph::bench
