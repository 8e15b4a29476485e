// Points in time as provenance names them: RFC 3339 in UTC, to the second.
#pragma once

#include <cstdint>
#include <string>

namespace arxgraph {

/// `2026-11-20T08:30:00Z`; seconds since 1970. Empty for years beyond 9999.
std::string time_stamp(std::int64_t unix_seconds);

/// When the file was last changed; empty for what is no regular file.
std::string file_time(const std::string& path);

}  // namespace arxgraph
