// How far a piece of work is, for whoever asked for it.
#pragma once

#include <cstdint>
#include <functional>

namespace arxgraph {

/// Called now and then, from any thread, also from several at once; may be empty.
using WorkProgress = std::function<void(std::uint64_t done, std::uint64_t known)>;

}  // namespace arxgraph
