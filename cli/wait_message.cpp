#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/wait_message.hpp>

#include <fmt/core.h>

#include <chrono>

namespace arxgraph {

void print_wait(const http::Wait& wait) {
    const double seconds = std::chrono::duration<double>(wait.time).count();
    print_message(fmt::format("{}: {}; next try in {:.0f} s\n", wait.service, wait.why, seconds));
}

}  // namespace arxgraph
