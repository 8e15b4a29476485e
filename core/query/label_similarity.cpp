#include <arxgraph/core/query/label_similarity.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace arxgraph {

namespace {

constexpr std::size_t longest_compared = 256;
constexpr double word_weight = 0.9;
constexpr double least_word_similarity = 0.75;

std::u32string code_points(std::string_view text) {
    std::u32string points;
    while (!text.empty() && points.size() != longest_compared) points += take_code_point(text);
    return points;
}

/// Optimal string alignment: three rows of the table are enough.
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
    std::array<std::vector<std::size_t>, 3> rows;
    for (auto& row : rows) row.resize(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const auto& two_before = rows[(i + 1) % 3];
        const auto& before = rows[(i - 1) % 3];
        auto& row = rows[i % 3];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], two_before[j - 2] + 1);
        }
    }
    return rows[a.size() % 3][b.size()];
}

double spelling_similarity(const std::u32string& a, const std::u32string& b) {
    const std::size_t longer = std::max(a.size(), b.size());
    if (longer == 0) return 1;
    return 1 - static_cast<double>(edit_distance(a, b)) / static_cast<double>(longer);
}

std::vector<std::u32string> words_of(const std::u32string& text) {
    std::vector<std::u32string> words(1);
    for (const char32_t c : text) {
        if (c == U' ')
            words.emplace_back();
        else
            words.back() += c;
    }
    return words;
}

/// The share of the text's letters whose words are in the label.
double words_found(const std::vector<std::u32string>& text, const std::vector<std::u32string>& label) {
    double found = 0;
    std::size_t letters = 0;
    for (const std::u32string& word : text) {
        double best = 0;
        for (const std::u32string& other : label) {
            const std::size_t shorter = std::min(word.size(), other.size());
            const double highest =
                static_cast<double>(shorter) / static_cast<double>(word.size() + other.size() - shorter);
            if (highest > best) best = std::max(best, spelling_similarity(word, other));
        }
        letters += word.size();
        if (best >= least_word_similarity) found += best * static_cast<double>(word.size());
    }
    return letters == 0 ? 0 : found / static_cast<double>(letters);
}

}  // namespace

double spelling_similarity(std::string_view a, std::string_view b) {
    return spelling_similarity(code_points(a), code_points(b));
}

double label_similarity(std::string_view text, std::string_view label) {
    const std::u32string wanted = code_points(text);
    const std::u32string other = code_points(label);
    const double spelling = spelling_similarity(wanted, other);
    const std::vector<std::u32string> words = words_of(wanted);
    if (words.size() < 2) return spelling;
    return std::max(spelling, word_weight * words_found(words, words_of(other)));
}

}  // namespace arxgraph
