#include <snapshot/authorship.hpp>

namespace arxgraph::bench {

namespace {

/// Per mille. Of all authorships 286 are by somebody new, which makes 0.6 M names of 500 k papers.
constexpr std::uint32_t following = 550;
constexpr std::uint32_t recently = 900;
constexpr std::uint32_t taken_up = 760;
constexpr std::uint32_t new_otherwise = 465;
constexpr std::uint32_t same_size = 650;
constexpr std::uint32_t recent_papers = 20'000;
constexpr std::uint32_t recent_authorships = 100'000;

constexpr std::uint32_t most_of_a_group = 50;
constexpr std::uint32_t most_of_a_collaboration = 3000;
constexpr std::uint32_t collaborations_in_100_000 = 100;

/// Weights of 1, 2 … authors; from ten on each is 0.68 of the one before.
WeightedChoice author_counts() {
    std::vector<std::uint64_t> weights{12'500, 18'000, 20'500, 17'000, 12'000, 7'800, 4'600, 2'900, 1'800};
    while (weights.size() < most_of_a_group) weights.push_back(weights.back() * 68 / 100);
    return WeightedChoice(weights);
}

/// As many as n or more in proportion to 1 / n.
std::uint32_t collaboration_size(Random& random) {
    constexpr std::uint64_t least = most_of_a_group + 1;
    constexpr std::uint64_t most = most_of_a_collaboration;
    const std::uint64_t drawn = random.below(1U << 20);
    return static_cast<std::uint32_t>((least * most << 20) / ((least << 20) + drawn * (most - least)));
}

/// 0 … count - 1, mostly small.
std::uint32_t below_or_recently(std::size_t count, std::size_t recent, Random& random) {
    if (random.chance(recently)) count = std::min(count, recent);
    return random.below(static_cast<std::uint32_t>(count));
}

}  // namespace

Authorship::Authorship() : counts_(author_counts()) {}

std::uint32_t Authorship::author_count(Random& random) const {
    if (random.below(100'000) < collaborations_in_100_000) return collaboration_size(random);
    return counts_.draw(random) + 1;
}

/// Drawn from all authorships, so in proportion to how much somebody wrote, or from those of late.
std::uint32_t Authorship::known_author(Random& random) const {
    return authors_[authors_.size() - 1 - below_or_recently(authors_.size(), recent_authorships, random)];
}

std::span<const std::uint32_t> Authorship::authors_of(std::uint32_t paper) const {
    const std::size_t end = paper + 1 < begins_.size() ? begins_[paper + 1] : authors_.size();
    return std::span(authors_).subspan(begins_[paper], end - begins_[paper]);
}

std::uint32_t Authorship::new_author() {
    last_papers_.push_back(0);
    return static_cast<std::uint32_t>(last_papers_.size() - 1);
}

/// `group`: those of the followed paper who have not been taken up yet.
std::uint32_t Authorship::candidate(std::span<const std::uint32_t>& group, Random& random) const {
    if (!group.empty() && random.chance(taken_up)) {
        const std::uint32_t author = group.front();
        group = group.subspan(1);
        return author;
    }
    return authors_.empty() || random.chance(new_otherwise) ? nobody : known_author(random);
}

void Authorship::add_author(std::span<const std::uint32_t>& group, Random& random) {
    std::uint32_t author = candidate(group, random);
    const auto is_taken = [&] { return author != nobody && last_papers_[author] == paper_count(); };
    if (is_taken()) author = known_author(random);
    if (author == nobody || is_taken()) author = new_author();
    last_papers_[author] = paper_count();
    authors_.push_back(author);
}

Authorship::Paper Authorship::next(Random& random) {
    Paper paper;
    std::vector<std::uint32_t> taken;
    std::uint32_t count = author_count(random);
    if (paper_count() > 0 && random.chance(following)) {
        paper.follows = paper_count() - 1 - below_or_recently(paper_count(), recent_papers, random);
        const auto group = authors_of(paper.follows);
        taken.assign(group.begin(), group.end());
        if (random.chance(same_size)) count = static_cast<std::uint32_t>(group.size());
    }
    begins_.push_back(authors_.size());
    for (std::span<const std::uint32_t> group(taken); count > 0; --count) add_author(group, random);
    paper.authors = std::span(authors_).subspan(begins_.back());
    return paper;
}

}  // namespace arxgraph::bench
