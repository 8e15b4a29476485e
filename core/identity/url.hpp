// URLs: which are the same, and where they stand in a text.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// A web address reduced to what tells pages apart: host in lower case without `www.` and default port, path without
/// trailing slashes, query without tracking parameters (`utm_*`, `fbclid`, `gclid`, `ref`), no fragment, no scheme.
/// Percent-encoded unreserved characters are decoded.
class Url {
public:
    /// Takes `http://`, `https://` and bare `host.tld/path`, whose last label then holds no digit. No user information,
    /// at most 2,048 bytes.
    static std::optional<Url> parse(std::string_view text);

    /// `github.com/TencentARC/TokLIP`: what compares and what people see.
    const std::string& text() const noexcept { return text_; }
    friend auto operator<=>(const Url&, const Url&) = default;

private:
    std::string text_;
};

struct FoundLink {
    std::size_t offset{};     // of its first byte
    std::string_view text{};  // as written, without what surrounds it
};

/// Finds `http(s)://…`, `www.…`, bare `arxiv.org/…` and `doi.org/…`, `arXiv:ID` and `doi:10.…`, in order and with
/// repeats. Trailing punctuation is no part of a link, nor is what follows a closing bracket that opens nowhere inside
/// it, nor a Korean, Japanese or Chinese word that follows it without a space. A host that is followed by anything but
/// a path, a query or a fragment is the whole link. Linear in the text.
std::vector<FoundLink> find_links(std::string_view text);

}  // namespace arxgraph
