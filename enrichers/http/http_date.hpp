// Times in HTTP headers (RFC 9110, 5.6.7 and 10.2.3).
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace arxgraph::http {

/// `Sun, 06 Nov 1994 08:49:37 GMT`, and the two older forms that must be understood: `Sunday, 06-Nov-94 08:49:37 GMT`
/// (years of two digits lie between 1970 and 2069) and `Sun Nov  6 08:49:37 1994`.
std::optional<std::chrono::sys_seconds> parse_http_date(std::string_view text);

/// Retry-After: a number of seconds, or a date, counted from `now` and not negative. None if it is neither.
std::optional<std::chrono::seconds> parse_retry_after(std::string_view text, std::chrono::sys_seconds now);

}  // namespace arxgraph::http
