// generate_snapshot N [SEED]: prints N invented records of arXiv's snapshot as JSON Lines, the same for the same
// arguments on every machine.
//
// What shapes the cost of a graph is as in the real file: about 1,640 bytes a record, 970 of them abstract; 4.2 authors
// a paper with a tail to 3,000, whose names come back by a power law; 1.77 of 163 categories a paper. No two papers
// share an identifier, a DOI or a title; no two authors share a name.
#include <snapshot/authorship.hpp>
#include <snapshot/categories.hpp>
#include <snapshot/prose.hpp>
#include <snapshot/record.hpp>
#include <snapshot/submissions.hpp>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::bench {

namespace {

constexpr std::size_t output_block = std::size_t{1} << 20;

class Snapshot {
public:
    Snapshot(std::uint32_t papers, std::uint64_t seed) : papers_(papers), random_(seed) {}

    bool print() {
        std::string lines;
        for (std::uint32_t number = 0; number < papers_; ++number) {
            append_paper(lines, number);
            if (lines.size() < output_block && number + 1 < papers_) continue;
            if (std::fwrite(lines.data(), 1, lines.size(), stdout) != lines.size()) return false;
            lines.clear();
        }
        return std::fflush(stdout) == 0;
    }

private:
    /// A paper that follows another is about the same.
    void append_paper(std::string& lines, std::uint32_t number) {
        const Authorship::Paper paper = authorship_.next(random_);
        const bool same_topic = paper.follows != Authorship::nobody && random_.chance(800);
        topics_.push_back(same_topic ? topics_[paper.follows] : categories_.primary(random_));
        const std::uint32_t topic = topics_.back();
        Record record{.number = number, .submission = submission(number, papers_), .authors = paper.authors};
        record.categories = categories_.listed(topic, random_);
        prose_.append_title(record.title, number, topic, random_);
        prose_.append_abstract(record.abstract, topic, random_);
        append_record(lines, record, random_);
    }

    std::uint32_t papers_;
    Random random_;
    Authorship authorship_;
    Categories categories_;
    Prose prose_{category_count};
    std::vector<std::uint32_t> topics_;  // of each paper
};

template <class Number>
std::optional<Number> parse_number(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

int usage() {
    std::fprintf(stderr, "usage: generate_snapshot N [SEED], N up to %u\n", most_papers);
    return 2;
}

int run(const std::vector<std::string_view>& arguments) {
    if (arguments.empty() || arguments.size() > 2) return usage();
    const auto papers = parse_number<std::uint32_t>(arguments[0]);
    const auto seed = parse_number<std::uint64_t>(arguments.size() == 2 ? arguments[1] : "1");
    if (!papers || *papers > most_papers || !seed) return usage();
    if (Snapshot(*papers, *seed).print()) return 0;
    std::perror("generate_snapshot: standard output");
    return 1;
}

}  // namespace

}  // namespace arxgraph::bench

int main(int count, char** values) {
    return arxgraph::bench::run({values + 1, values + count});
}
