// arXiv identifiers: grammar, validity, and every spelling that stands in texts and URLs.
// Source: arXiv's "Understanding the arXiv identifier" and its notes for services.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

/// Canonical: without version, without the subject class of an old identifier, archive in lower case
/// (`1706.03762`, `hep-th/9901001`). Trivially copyable.
class ArxivId {
public:
    /// Takes every spelling of ArxivReference::parse; the version is dropped.
    static std::optional<ArxivId> parse(std::string_view text);

    std::string_view text() const noexcept { return {text_.data(), size_}; }
    /// As node ids and file names hold it: `hep-th_9901001`.
    std::string name() const;
    /// `https://arxiv.org/abs/…`
    std::string url() const;

    friend std::strong_ordering operator<=>(const ArxivId& a, const ArxivId& b) noexcept {
        return a.text() <=> b.text();
    }
    friend bool operator==(const ArxivId& a, const ArxivId& b) noexcept { return a.text() == b.text(); }

private:
    friend struct ArxivReference;
    static constexpr std::size_t longest = 16;  // "cond-mat/9901001"
    std::array<char, longest> text_{};
    std::uint8_t size_{};
};

/// An identifier with the version that was stated; 0 if none was.
struct ArxivReference {
    ArxivId id{};
    std::uint32_t version{};

    /// Takes an identifier alone, `arXiv:` and `oai:arXiv.org:` forms, stamps (`arXiv:ID [cs.CL] 1 Jun 2007`), arXiv
    /// DOIs, DBLP's `CoRR, abs/ID`, and URLs of arXiv, its mirrors and the sites that show its papers. The whole text
    /// must be that, but for brackets and quotes around it. A month after the next calendar month is refused, so is a
    /// host that is not known.
    static std::optional<ArxivReference> parse(std::string_view text);
};

}  // namespace arxgraph
