// What a fuzz target holds true.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace arxgraph::fuzz {

/// Stops with the property's name if it does not hold, so that the fuzzer keeps the input.
inline void require(bool holds, const char* property) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

}  // namespace arxgraph::fuzz
