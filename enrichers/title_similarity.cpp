#include <arxgraph/enrichers/title_similarity.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

constexpr std::size_t least_stem = 4;
constexpr std::size_t longest_ending = 3;
constexpr std::size_t most_parts = 3;  // of one word

using Words = std::vector<std::string_view>;

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) noexcept {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_little(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 24> words{"a",  "an",   "and", "are",  "as", "at",    "by",  "can",
                                                     "do", "does", "for", "from", "in", "is",    "its", "of",
                                                     "on", "or",   "s",   "the",  "to", "using", "via", "with"};
    return is_one_of(word, words);
}

/// One letter makes them another thing, where a slip would leave them what they are.
bool are_opposed(std::string_view a, std::string_view b) noexcept {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> pairs{
        {{"macro", "micro"}, {"photo", "proto"}, {"optical", "optimal"}}};
    return std::any_of(pairs.begin(), pairs.end(), [a, b](const auto& pair) {
        return (a.starts_with(pair.first) && b.starts_with(pair.second)) ||
               (a.starts_with(pair.second) && b.starts_with(pair.first));
    });
}

/// "GAN" and "GANs", "modeling" and "modelling", one letter wrong; not "linear" and "nonlinear", where the front of the
/// word is another.
bool is_slip(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.front() != b.front() || are_opposed(a, b)) return false;
    const auto stem = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
    if (stem == a.size() && b.substr(stem) == "s") return true;
    if (stem >= least_stem && b.size() - stem <= longest_ending) return true;
    return a.size() >= least_stem && edit_distance(a, b, 1) <= 1;
}

Words in_order(std::string_view key) {
    Words words;
    while (!key.empty()) {
        words.push_back(key.substr(0, key.find(' ')));
        key.remove_prefix(std::min(words.back().size() + 1, key.size()));
    }
    return words;
}

Words only_in_first(const Words& first, const Words& second) {
    Words words;
    std::set_difference(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(words));
    return words;
}

/// What is left of both once slips have found each other.
void take_slips(Words& a, Words& b) {
    std::erase_if(a, [&b](std::string_view word) {
        const auto slip =
            std::find_if(b.begin(), b.end(), [word](std::string_view other) { return is_slip(word, other); });
        if (slip == b.end()) return false;
        b.erase(slip);
        return true;
    });
}

/// "pre" and "training" of one title are the "pretraining" of the other: both are taken out.
void take_joined(const TitleForms& parted, Words& only_parted, Words& only_whole) {
    const Words words = in_order(parted.key);
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
        std::string whole(words[begin]);
        for (std::size_t end = begin + 1; end < std::min(words.size(), begin + most_parts); ++end) {
            whole += words[end];
            const auto found = std::find(only_whole.begin(), only_whole.end(), whole);
            if (found == only_whole.end()) continue;
            only_whole.erase(found);
            for (std::size_t part = begin; part <= end; ++part) std::erase(only_parted, words[part]);
        }
    }
}

}  // namespace

double word_overlap(std::span<const std::string_view> a, std::span<const std::string_view> b) noexcept {
    if (a.empty() || b.empty()) return 0;
    std::size_t both = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const auto order = a[i] <=> b[j];
        both += order == 0 ? 1 : 0;
        i += order <= 0 ? 1 : 0;
        j += order >= 0 ? 1 : 0;
    }
    return static_cast<double>(both) / static_cast<double>(a.size() + b.size() - both);
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > most) return most + 1;
    // Rows of the table for the letters of b before this one, each a band of what can still be reached by `most`.
    std::vector<std::size_t> before_last(a.size() + 1, most + 1);
    std::vector<std::size_t> last(a.size() + 1, most + 1);
    std::vector<std::size_t> row(a.size() + 1, most + 1);
    for (std::size_t i = 0; i <= std::min(a.size(), most); ++i) last[i] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        const std::size_t begin = j > most ? j - most : 1;
        const std::size_t end = std::min(a.size(), j + most);
        std::fill(row.begin(), row.end(), most + 1);
        if (j <= most) row[0] = j;
        std::size_t least = row[0];
        for (std::size_t i = begin; i <= end; ++i) {
            std::size_t edits = last[i - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            edits = std::min({edits, last[i] + 1, row[i - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                edits = std::min(edits, before_last[i - 2] + 1);
            row[i] = std::min(edits, most + 1);
            least = std::min(least, row[i]);
        }
        if (least > most) return most + 1;
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return std::min(last[a.size()], most + 1);
}

double letter_likeness(const TitleForms& a, const TitleForms& b, double least) {
    const std::size_t longer = std::max(a.letters().size(), b.letters().size());
    if (longer == 0 || longer > longest_compared) return 0;
    const auto most = static_cast<std::size_t>((1 - least) * static_cast<double>(longer));
    const std::size_t edits = edit_distance(a.letters(), b.letters(), most);
    return edits > most ? 0 : 1 - static_cast<double>(edits) / static_cast<double>(longer);
}

bool differ_by_and(const TitleForms& a, const TitleForms& b) {
    Words words_of_a = in_order(a.key);
    Words words_of_b = in_order(b.key);
    std::erase(words_of_a, "and");
    std::erase(words_of_b, "and");
    return words_of_a == words_of_b;
}

bool are_told_apart(const TitleForms& a, const TitleForms& b) {
    if (a.distinctions() != b.distinctions()) return true;
    Words words_of_a = in_order(a.key);
    Words words_of_b = in_order(b.key);
    std::sort(words_of_a.begin(), words_of_a.end());
    std::sort(words_of_b.begin(), words_of_b.end());
    Words only_a = only_in_first(words_of_a, words_of_b);
    Words only_b = only_in_first(words_of_b, words_of_a);
    take_joined(a, only_a, only_b);
    take_joined(b, only_b, only_a);
    take_slips(only_a, only_b);
    const auto all_little = [](const Words& words) { return std::all_of(words.begin(), words.end(), is_little); };
    return !all_little(only_a) || !all_little(only_b);
}

bool names_a_part(std::string_view subtitle) {
    constexpr std::array<std::string_view, 24> words{
        "addendum",    "and",           "appendix", "chapter", "comment",  "correction",
        "corrigendum", "errata",        "erratum",  "no",      "of",       "on",
        "part",        "parts",         "rebuttal", "reply",   "response", "the",
        "supplement",  "supplementary", "to",       "vol",     "volume",   "a"};
    const auto key = TitleKey::parse(subtitle);
    if (!key) return true;
    const Words parts = in_order(key->text());
    const bool is_front = is_one_of(parts.front(), words) && !is_little(parts.front());
    return is_front || std::all_of(parts.begin(), parts.end(), [&](std::string_view word) {
               return is_one_of(word, words) || TitleKey::parse(word)->joined() != word;
           });
}

}  // namespace arxgraph
