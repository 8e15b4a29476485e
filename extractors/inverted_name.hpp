// Names as reference managers sort them: the surname first.
#pragma once

#include <string>
#include <string_view>

namespace arxgraph {

/// "Jr", "Sr.", "III" …
bool is_name_suffix(std::string_view part);

/// Of "Lee, Ann", "Lee, Ann, Jr" and "Lee, Jr"; a name without commas stays as it is.
std::string upright_name(std::string_view stated);

/// "et al." or "others": whoever else there is.
bool means_others(std::string_view name);

}  // namespace arxgraph
