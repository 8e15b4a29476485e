#include <snapshot/digits.hpp>
#include <snapshot/submissions.hpp>

#include <array>
#include <string_view>

namespace arxgraph::bench {

namespace {

using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month;

constexpr std::array<std::string_view, 14> archives{"astro-ph", "cond-mat", "gr-qc",   "hep-ex",  "hep-lat",
                                                    "hep-ph",   "hep-th",   "math",    "math-ph", "nlin",
                                                    "nucl-ex",  "nucl-th",  "physics", "quant-ph"};

/// Months of one way of numbering; month m (0, 1 …) has weight m + `early`.
struct Period {
    year_month first{};
    std::uint64_t months{};
    std::uint64_t early{};

    std::uint64_t weight_before(std::uint64_t at) const { return at * early + (at * at - at) / 2; }
};
constexpr Period old_numbers{.first = year{1992} / month{1}, .months = 183, .early = 10};
constexpr Period new_numbers{.first = year{2007} / month{4}, .months = 225, .early = 40};

struct Place {
    std::uint64_t month{};
    std::uint64_t number{};  // in the month, from 0
    std::uint64_t of{};
};

/// The first of the papers that come in month `at` or later.
std::uint64_t papers_before(const Period& period, std::uint64_t at, std::uint64_t papers) {
    return papers * period.weight_before(at) / period.weight_before(period.months);
}

Place place_in(const Period& period, std::uint64_t number, std::uint64_t papers) {
    std::uint64_t low = 0;
    std::uint64_t high = period.months;
    while (high - low > 1) {
        const std::uint64_t middle = (low + high) / 2;
        (papers_before(period, middle, papers) <= number ? low : high) = middle;
    }
    const std::uint64_t begin = papers_before(period, low, papers);
    return {.month = low, .number = number - begin, .of = papers_before(period, low + 1, papers) - begin};
}

std::string year_and_month(year_month when) {
    return digits(static_cast<std::uint64_t>(static_cast<int>(when.year())) % 100, 2) +
           digits(static_cast<unsigned>(when.month()), 2);
}

}  // namespace

Submission submission(std::uint32_t number, std::uint32_t papers) {
    const std::uint32_t old_papers = papers / 7;
    const bool is_new = number < papers - old_papers;
    const Period& period = is_new ? new_numbers : old_numbers;
    const Place place = is_new ? place_in(period, number, papers - old_papers)
                               : place_in(period, number - (papers - old_papers), old_papers);
    const year_month when = period.first + std::chrono::months{place.month};
    const auto day = static_cast<unsigned>(place.number * 28 / place.of + 1);
    Submission made{.day = when / std::chrono::day{day}};
    if (is_new)
        made.id = year_and_month(when) + '.' + digits(place.number + 1, when.year() < year{2015} ? 4 : 5);
    else
        made.id = std::string(archives[place.number % archives.size()]) + '/' + year_and_month(when) +
                  digits(place.number / archives.size() + 1, 3);
    return made;
}

}  // namespace arxgraph::bench
