#include <arxgraph/core/linking/term_counts.hpp>
#include <arxgraph/core/query/shared_terms.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

namespace arxgraph {

namespace {

/// What each shared term adds to the cosine, by its hash.
std::map<std::uint64_t, std::uint32_t> shared_products(const TextIndex& index, NodeId paper, NodeId other) {
    const TextIndex::Weighted mine = index.terms_of(paper.index);
    const TextIndex::Weighted theirs = index.terms_of(other.index);
    std::map<std::uint64_t, std::uint32_t> products;
    for (std::size_t i = 0, j = 0; i < mine.ids.size() && j < theirs.ids.size();) {
        if (mine.ids[i] == theirs.ids[j])
            products[index.term_hash[mine.ids[i]]] = std::uint32_t{mine.weights[i]} * theirs.weights[j];
        const bool next_mine = mine.ids[i] <= theirs.ids[j];
        const bool next_theirs = theirs.ids[j] <= mine.ids[i];
        i += next_mine ? 1 : 0;
        j += next_theirs ? 1 : 0;
    }
    return products;
}

/// A term that both papers have. Bigrams of Han, kana or Hangul that follow one another become the word they are of.
struct SharedTerm {
    std::uint32_t product{};
    std::string text{};
    std::size_t last{};  // which token of the text ended it
};

/// The last code point of a text.
std::string_view last_character(std::string_view text) noexcept {
    std::size_t begin = text.size();
    while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0U) == 0x80U) {
    }
    return text.substr(begin);
}

bool goes_on(const SharedTerm& term, std::string_view next, std::size_t token) noexcept {
    const std::string_view seam = last_character(term.text);
    return term.last + 1 == token && seam.size() > 1 && next.starts_with(seam);
}

}  // namespace

std::vector<std::string> shared_terms(const Graph& graph, const TextIndex& index, NodeId paper, NodeId other,
                                      std::size_t count) {
    std::map<std::uint64_t, std::uint32_t> products = shared_products(index, paper, other);
    std::vector<SharedTerm> terms;
    std::size_t token = 0;
    for_each_term(graph, paper, [&](std::string_view term) {
        ++token;
        const auto at = products.find(hash_of_term(term));
        if (at == products.end()) return;
        if (!terms.empty() && goes_on(terms.back(), term, token)) {
            SharedTerm& word = terms.back();
            word.product += at->second;
            word.text.append(term.substr(last_character(word.text).size()));
            word.last = token;
        } else {
            terms.push_back({.product = at->second, .text = std::string(term), .last = token});
        }
        products.erase(at);
    });
    std::sort(terms.begin(), terms.end(), [](const SharedTerm& a, const SharedTerm& b) {
        return a.product != b.product ? a.product > b.product : a.text < b.text;
    });
    if (terms.size() > count) terms.resize(count);
    std::vector<std::string> words;
    words.reserve(terms.size());
    for (SharedTerm& term : terms) words.push_back(std::move(term.text));
    return words;
}

}  // namespace arxgraph
