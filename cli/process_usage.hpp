// What the process has used of the machine.
#pragma once

#include <cstdint>

namespace arxgraph {

/// Of all threads, in the program and for it in the kernel.
double cpu_seconds() noexcept;

/// The most memory that was resident at once, in bytes: VmHWM of /proc/self/status, else getrusage, which also counts
/// what the process was before it became this program. 0 if neither can be read.
std::uint64_t peak_memory();

}  // namespace arxgraph
