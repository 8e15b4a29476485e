// The bytes of an XML document of any size as blocks of clean UTF-8, whatever its encoding and however they arrive.
#pragma once

#include <arxgraph/core/io/byte_source.hpp>
#include <arxgraph/extractors/extractor.hpp>
#include <arxgraph/extractors/xml_encoding.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace arxgraph {

/// The blocks are the same however the source parts its bytes. They are clean in the sense of core/text/unicode.hpp;
/// lines end with LF.
class XmlBytes {
public:
    XmlBytes(const Document& document, Diagnostics& diagnostics);

    /// Valid until the next call; empty at the end. No block ends within a tag's name. An encoding that is not known is
    /// reported, and so is a document that is binary, which gives no block, or empty.
    std::string_view next();
    /// Of the first byte of the block handed out last.
    std::uint32_t line() const noexcept { return line_; }
    /// False for a document of nothing but white space, or of binary data, once it has been read.
    bool any() const noexcept { return any_; }
    /// Reports what was replaced, once for each kind, with the first line. Call it at the end.
    void report_replaced();

private:
    struct Tally {
        std::size_t times{};
        std::uint32_t first_line{};
    };
    void begin();
    void fill();
    std::string_view take_block();
    void clean_block();
    void count(Tally& tally, std::size_t times, std::size_t first) const;
    void report(DiagnosticCode code, const Tally& tally);

    std::string_view path_;  // the document's
    Diagnostics& diagnostics_;
    PeekedSource source_;
    XmlEncoding encoding_{};
    std::string raw_;      // read and not decoded
    std::string pending_;  // decoded and not handed out
    std::string block_;    // handed out last
    std::uint32_t line_{};
    std::uint32_t next_line_ = 1;
    Tally ill_formed_{};
    Tally controls_{};
    bool begun_{};
    bool refused_{};
    bool ended_{};  // the source
    bool any_{};
};

}  // namespace arxgraph
