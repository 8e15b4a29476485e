// Percent-encoding of URLs (RFC 3986, 2.1).
#pragma once

#include <string>
#include <string_view>

namespace arxgraph {

/// Every `%XX` decoded once; a '%' that starts none stays.
std::string percent_decoded(std::string_view text);

/// Every byte but unreserved characters encoded, for a value in a query.
std::string percent_encoded(std::string_view text);

/// Only encoded unreserved characters (letters, digits, `-._~`) decoded; other escapes keep their form, in upper case.
std::string unreserved_decoded(std::string_view text);

}  // namespace arxgraph
