// What services answer in JSON, read without trusting it.
#pragma once

#include <rapidjson/document.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

inline constexpr std::size_t longest_reply_text = std::size_t{64} << 10;  // bytes; longer ones are cut
inline constexpr std::size_t most_reply_items = 10'000;                   // of a list; more are left out

/// None if it is no JSON. Without recursion.
std::optional<rapidjson::Document> parse_reply(std::string_view body);

/// The member, or null if the value is no object or has none of that name.
const rapidjson::Value& member_of(const rapidjson::Value& value, const char* name) noexcept;

/// The member's text, clean; empty if it is none.
std::string text_of(const rapidjson::Value& value, const char* name);

/// Calls with each item, if the value is an array.
template <class Take>
void for_each_reply_item(const rapidjson::Value& list, Take take) {
    if (!list.IsArray()) return;
    std::size_t items = 0;
    for (const rapidjson::Value& item : list.GetArray()) {
        if (items++ == most_reply_items) return;
        take(item);
    }
}

}  // namespace arxgraph
