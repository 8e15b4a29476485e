#include <arxgraph/core/graph/named_nodes.hpp>

#include <algorithm>

namespace arxgraph {

namespace {

std::ptrdiff_t characters_beyond_ascii(const std::string& text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U; });
}

}  // namespace

std::uint32_t NamedNodes::number(std::string_view key, std::string_view display) {
    const auto [at, is_new] = index_.try_emplace(std::string(key), size());
    if (is_new) nodes_.push_back({.key = at->first});
    std::vector<Variant>& variants = nodes_[at->second].variants;
    const auto known =
        std::find_if(variants.begin(), variants.end(), [&](const Variant& v) { return v.text == display; });
    if (known != variants.end())
        ++known->times;
    else if (variants.size() < spellings_kept)
        variants.push_back({.text = std::string(display), .times = 1});
    return at->second;
}

const std::string& NamedNodes::display(std::uint32_t node) const {
    const std::vector<Variant>& variants = nodes_[node].variants;
    return std::max_element(variants.begin(), variants.end(),
                            [&](const Variant& a, const Variant& b) {
                                if (spelling_ == Spelling::richest) {
                                    const std::ptrdiff_t less =
                                        characters_beyond_ascii(a.text) - characters_beyond_ascii(b.text);
                                    if (less != 0) return less < 0;
                                }
                                return a.times < b.times;
                            })
        ->text;
}

}  // namespace arxgraph
