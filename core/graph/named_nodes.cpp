#include <arxgraph/core/graph/named_nodes.hpp>

#include <algorithm>

namespace arxgraph {

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
                            [](const Variant& a, const Variant& b) { return a.times < b.times; })
        ->text;
}

}  // namespace arxgraph
