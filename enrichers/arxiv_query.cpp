#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/tex.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/enrichers/arxiv_query.hpp>
#include <arxgraph/enrichers/http/address.hpp>

#include <algorithm>
#include <array>

namespace arxgraph::arxiv_api {

namespace {

constexpr std::size_t least_phrase = 3;     // words
constexpr std::size_t longest_phrase = 20;  // words
constexpr std::size_t longest_text = 250;   // bytes
constexpr std::size_t most_words = 8;       // of a search by words

constexpr std::array<std::string_view, 34> stop_words{
    "a",    "an", "and",     "are", "as", "at",   "be",   "by",    "can",  "do",     "for", "from",
    "how",  "in", "into",    "is",  "it", "its",  "of",   "on",    "or",   "over",   "the", "their",
    "this", "to", "towards", "via", "we", "what", "when", "which", "with", "without"};

/// Without `$…$`: what the service makes of it cannot be told.
std::string without_mathematics(std::string_view text) {
    std::string kept;
    while (true) {
        const std::size_t begin = text.find('$');
        const std::size_t end = begin == std::string_view::npos ? begin : text.find('$', begin + 1);
        if (end == std::string_view::npos) return kept.append(text);
        kept.append(text.substr(0, begin)).append(" ");
        text.remove_prefix(end + 1);
    }
}

std::vector<std::string> ascii_words(std::string_view title) {
    const std::string folded = fold(without_mathematics(decode_tex(title, TexContext::title).text));
    std::vector<std::string> words;
    std::string_view rest = folded;
    while (!rest.empty()) {
        const std::size_t size = ascii_word(rest);
        if (size != 0) words.emplace_back(rest.substr(0, size));
        rest.remove_prefix(std::max<std::size_t>(size, 1));
    }
    return words;
}

std::string phrase(const std::vector<std::string>& words) {
    if (words.size() < least_phrase) return {};
    std::string text;
    for (std::size_t i = 0; i < std::min(words.size(), longest_phrase); ++i) {
        if (text.size() + 1 + words[i].size() > longest_text) break;
        text.append(text.empty() ? "" : " ").append(words[i]);
    }
    return "ti:\"" + text + "\"";
}

/// The longest words that tell something, in their order.
std::string all_of(std::vector<std::string> words, std::string_view surname) {
    const auto says_nothing = [](const std::string& word) {
        return std::find(stop_words.begin(), stop_words.end(), word) != stop_words.end();
    };
    std::erase_if(words, says_nothing);
    std::vector<std::string> longest = words;
    std::stable_sort(longest.begin(), longest.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    if (longest.size() > most_words) longest.resize(most_words);
    std::string query;
    for (const std::string& word : words) {
        const auto chosen = std::find(longest.begin(), longest.end(), word);
        if (chosen == longest.end()) continue;
        query.append(query.empty() ? "ti:" : " AND ti:").append(word);
        longest.erase(chosen);
    }
    const std::vector<std::string> names = ascii_words(surname);
    if (!query.empty() && !names.empty()) query.append(" AND au:").append(names.back());
    return query;
}

void add(std::vector<std::string>& queries, std::string query) {
    if (!query.empty() && std::find(queries.begin(), queries.end(), query) == queries.end())
        queries.push_back(std::move(query));
}

}  // namespace

std::string url_of_ids(std::string_view base, std::span<const std::string> ids) {
    std::string list;
    for (const std::string& id : ids) list.append(list.empty() ? "" : ",").append(id);
    const std::vector<http::Field> fields{{.name = "id_list", .value = list},
                                          {.name = "start", .value = "0"},
                                          {.name = "max_results", .value = std::to_string(ids.size())}};
    return http::with_query(std::string(base), fields);
}

std::string url_of_search(std::string_view base, std::string_view query, std::size_t most_results) {
    const std::vector<http::Field> fields{{.name = "search_query", .value = std::string(query)},
                                          {.name = "start", .value = "0"},
                                          {.name = "max_results", .value = std::to_string(most_results)}};
    return http::with_query(std::string(base), fields);
}

std::vector<std::string> title_queries(std::string_view title, std::string_view surname) {
    std::vector<std::string> queries;
    const std::vector<std::string> words = ascii_words(title);
    add(queries, phrase(words));
    if (const std::size_t colon = title.find(':'); colon != std::string_view::npos)
        add(queries, phrase(ascii_words(title.substr(0, colon))));
    add(queries, all_of(words, surname));
    return queries;
}

std::string doi_query(std::string_view doi) {
    const auto allowed = [](char c) { return c > ' ' && c < '\x7f' && c != '"' && c != '\\' && c != '*' && c != '?'; };
    if (doi.empty() || !std::all_of(doi.begin(), doi.end(), allowed)) return {};
    return "doi:\"" + std::string(doi) + "\"";
}

}  // namespace arxgraph::arxiv_api
