// Lines that are nothing but a date.
#pragma once

#include <arxgraph/core/entry/date.hpp>

#include <optional>
#include <string_view>

namespace arxgraph::digest {

/// `2025-05-09`, `2025/5/9`, `2025.05.09.`, `2025년 5월 9일`, `2025年5月9日`, `May 9, 2025`, `9 May 2025`, `May 9th
/// 2025`; with or without a weekday (`Friday, …`, `… (금)`) and emphasis marks. None if the line holds anything else,
/// or names no day.
std::optional<Date> parse_date_line(std::string_view text);

}  // namespace arxgraph::digest
