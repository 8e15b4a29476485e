// Work on 0 … n-1 by several threads.
#pragma once

#include <cstddef>
#include <functional>

namespace arxgraph {

/// Calls `work(i)` once for every i in [0, count), on up to `threads` threads (0 counts as 1; 1 stays in the calling
/// thread). Returns when all are done; the first exception by index stops further work and is thrown here. Results must
/// go to places that belong to i alone, so that they are the same for any number of threads.
void for_each_index(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

}  // namespace arxgraph
