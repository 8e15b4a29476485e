// Hands out node ids: readable, and each once.
#pragma once

#include <boost/unordered/unordered_flat_set.hpp>

#include <string>
#include <string_view>

namespace arxgraph {

class NodeIds {
public:
    /// The id itself, or with `_2`, `_3` … appended if it is taken.
    std::string claim(std::string id) {
        if (taken_.insert(id).second) return id;
        for (std::size_t number = 2;; ++number) {
            std::string next = id + '_' + std::to_string(number);
            if (taken_.insert(next).second) return next;
        }
    }

private:
    boost::unordered_flat_set<std::string> taken_;
};

}  // namespace arxgraph
