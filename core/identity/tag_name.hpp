// A tag as people type it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

class TagName {
public:
    /// With or without the leading '#', also in full width. None if no letter and no digit is in it.
    static std::optional<TagName> parse(std::string_view text);

    /// As written, without '#' and trailing punctuation.
    const std::string& display() const noexcept { return display_; }
    /// Folded; `_`, spaces and runs of '-' become one '-'; `/` of nested tags stays, without spaces and '-' around it.
    /// The key of a key is itself.
    const std::string& key() const noexcept { return key_; }

private:
    std::string display_;
    std::string key_;
};

}  // namespace arxgraph
