#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/linking/name_table.hpp>
#include <arxgraph/core/text/ascii.hpp>

#include <algorithm>

namespace arxgraph {

namespace {

std::string_view text_of(std::string_view text, const Word& word) noexcept {
    return text.substr(word.begin, word.end - word.begin);
}

}  // namespace

void NameTable::add(const SpeltName& name, NodeId paper) {
    for (std::size_t i = 0; i + 1 < name.beginnings.size(); ++i) steps_[name.beginnings[i]].goes_on = true;
    Step& whole = steps_[name.beginnings.back()];
    if (whole.name == no_name) {
        if (names_.size() >= no_name) throw Error("papers have too many names");
        whole.name = static_cast<std::uint32_t>(names_.size());
        names_.push_back({.spelling = name.spelling,
                          .paper = paper,
                          .style = name.style,
                          .words = name.words,
                          .spaces = name.spaces});
    } else if (names_[whole.name].paper != paper) {
        names_[whole.name].paper = NodeId::none();
    }
}

bool NameTable::may_begin(std::string_view text, std::span<const Word> words, std::size_t first) noexcept {
    if (first == 0) return true;
    return words[first].before != Joint::hyphen || words[first - 1].letters_of_east ||
           text_of(text, words[first - 1]).empty();
}

bool NameTable::may_continue(std::span<const Word> words, std::size_t first, std::size_t last) noexcept {
    return last == first || (words[last].before != Joint::none && !words[last].letters_of_east);
}

bool NameTable::may_end(std::string_view text, std::span<const Word> words, std::size_t last) noexcept {
    if (last + 1 == words.size() || words[last + 1].before != Joint::hyphen) return true;
    const std::string_view next = text_of(text, words[last + 1]);
    const bool capital = next.front() >= 'A' && next.front() <= 'Z';
    return !capital && !(next.size() == 1 && is_ascii_digit(next.front()));
}

NameTable::Step NameTable::next(std::string_view text, const Word& word, std::uint64_t& hash) const {
    if (word.end - word.begin > longest_word_of_name) return {};
    const std::string_view spelt = text_of(text, word);
    const bool plural = has_plural_s(spelt);
    const std::uint64_t singular = append_folded_hash(hash, spelt.substr(0, spelt.size() - (plural ? 1 : 0)));
    hash = plural ? append_hash(singular, "s") : singular;
    Step step;
    if (const auto at = steps_.find(hash); at != steps_.end()) step = at->second;
    if (plural && step.name == no_name)
        if (const auto at = steps_.find(singular); at != steps_.end()) step.name = at->second.name;
    return step;
}

FoundName NameTable::found(std::string_view text, std::span<const Word> words, std::size_t first, std::size_t last,
                           std::uint32_t name) const {
    FoundName found{.name = name, .last_word = last, .small = true};
    std::uint64_t spelling = empty_hash;
    std::size_t spaces = 0;
    for (std::size_t i = first; i <= last; ++i) {
        std::string_view spelt = text_of(text, words[i]);
        if (i != first && words[i].before == Joint::space) ++spaces;
        if (i == last && has_plural_s(spelt)) spelt.remove_suffix(1);
        found.small =
            found.small && std::none_of(spelt.begin(), spelt.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        spelling = append_hash(spelling, spelt);
    }
    const KnownName& known = names_[name];
    found.exact = spelling == known.spelling;
    found.more_spaces = spaces > known.spaces;
    found.more_hyphens = last - first + 1 > known.words;
    return found;
}

}  // namespace arxgraph
