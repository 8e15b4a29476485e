// Digital object identifiers.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

/// Canonical: `10.prefix/suffix` in lower case (DOIs compare without case, ISO 26324).
class Doi {
public:
    /// Takes a bare DOI, `doi:…`, and URLs of doi.org and dx.doi.org; percent-encoding is decoded, trailing punctuation
    /// dropped.
    static std::optional<Doi> parse(std::string_view text);

    const std::string& text() const noexcept { return text_; }
    friend auto operator<=>(const Doi&, const Doi&) = default;

private:
    std::string text_;
};

}  // namespace arxgraph
