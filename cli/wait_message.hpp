// What is said before a long wait for a service.
#pragma once

#include <arxgraph/enrichers/http/throttled_transport.hpp>

namespace arxgraph {

/// `arxiv: status 503; next try in 12 s`, on standard error.
void print_wait(const http::Wait& wait);

}  // namespace arxgraph
