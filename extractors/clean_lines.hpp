// The lines of a document of any size as clean text, with what had to be replaced or left out reported.
#pragma once

#include <arxgraph/core/io/line_reader.hpp>
#include <arxgraph/extractors/extractor.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

/// A line that is too long, or nothing but white space, is passed over; the former is reported. What is replaced is
/// counted and reported once, at the end, with its first line. An empty or binary document gives no line and a report;
/// an ill-formed sequence at the very end is reported as a truncated document as well.
class CleanLines {
public:
    CleanLines(const Document& document, std::size_t longest, Diagnostics& diagnostics);

    /// The text is valid until the next call.
    std::optional<TextLine> next();
    /// The first bytes, as they are.
    std::string_view head() const noexcept { return source_.head(); }
    /// For readers of another layout: the bytes, if no line has been taken yet.
    ByteSource& bytes() noexcept { return source_; }
    /// True once the document has turned out to be empty or binary.
    bool refused() const noexcept { return refused_; }

private:
    void replace_unclean(TextLine& line);
    void report_end();
    Location at(std::uint32_t line) const noexcept { return {.path = document_.path, .line = line}; }

    /// How often something was replaced, and where first.
    struct Tally {
        std::size_t times{};
        std::uint32_t first_line{};
    };
    void report(DiagnosticCode code, const Tally& tally);

    const Document& document_;
    Diagnostics& diagnostics_;
    PeekedSource source_;
    bool binary_;
    LineReader lines_;
    std::string cleaned_;
    Tally ill_formed_{};
    Tally controls_{};
    std::uint32_t truncated_at_{};  // line; 0: nowhere
    bool any_{};
    bool refused_{};
};

}  // namespace arxgraph
