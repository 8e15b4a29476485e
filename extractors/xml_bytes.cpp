#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/clean_document.hpp>
#include <arxgraph/extractors/xml_bytes.hpp>

#include <algorithm>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::size_t block_size = std::size_t{64} * 1024;
constexpr std::size_t longest_carried = 4096;

/// Lines end with LF, CRLF or CR.
std::uint32_t line_ends(std::string_view bytes) noexcept {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'))) ++count;
    return count;
}

/// Where a block may end: before its last '<' if that is near, else neither within a character nor within CR LF.
std::size_t cut_of(std::string_view bytes) noexcept {
    const std::size_t tag = bytes.rfind('<');
    if (tag != std::string_view::npos && tag != 0 && bytes.size() - tag <= longest_carried) return tag;
    std::size_t cut = bytes.size();
    const auto is_continuation = [bytes](std::size_t at) { return (static_cast<unsigned char>(bytes[at]) >> 6) == 2; };
    if (ends_within_character(bytes)) {
        do --cut;
        while (is_continuation(cut));
    }
    return bytes[cut - 1] == '\r' ? cut - 1 : cut;
}

}  // namespace

XmlBytes::XmlBytes(const Document& document, Diagnostics& diagnostics)
    : path_(document.path), diagnostics_(diagnostics), source_(document.bytes, binary_head_bytes) {}

void XmlBytes::begin() {
    begun_ = true;
    const DeclaredEncoding declared = declared_encoding(source_.head());
    encoding_ = declared.encoding;
    if (!declared.unknown.empty())
        diagnostics_.report(DiagnosticCode::unknown_encoding, {.path = path_, .line = 1}, clean(declared.unknown).text);
    refused_ = (encoding_ == XmlEncoding::utf8 && looks_binary(source_.head())) ||
               (encoding_ == XmlEncoding::latin1 && source_.head().find('\0') != std::string_view::npos);
    if (refused_) diagnostics_.report(DiagnosticCode::binary_content, {.path = path_});
}

/// Reads until a block is full or the source ends, so that blocks do not depend on how the bytes arrive.
void XmlBytes::fill() {
    while (!ended_ && pending_.size() < block_size) {
        const std::size_t held = raw_.size();
        raw_.resize(held + block_size);
        std::size_t used = held;
        while (used != raw_.size()) {
            const std::size_t got = source_.read(raw_.data() + used, raw_.size() - used);
            if (got == 0) ended_ = true;
            if (ended_) break;
            used += got;
        }
        raw_.resize(used);
        raw_.erase(0, append_as_utf8(pending_, raw_, encoding_));
        if (ended_ && !raw_.empty()) pending_ += '\xFF';
    }
}

std::string_view XmlBytes::next() {
    if (!begun_) begin();
    if (refused_) return {};
    fill();
    line_ = next_line_;
    return take_block();
}

std::string_view XmlBytes::take_block() {
    const std::size_t cut = ended_ ? pending_.size() : cut_of(pending_);
    block_.assign(pending_, 0, cut);
    pending_.erase(0, cut);
    if (!is_clean(block_)) clean_block();
    any_ = any_ || !trim(block_).empty();
    const auto lines = static_cast<std::uint32_t>(std::count(block_.begin(), block_.end(), '\n'));
    next_line_ = std::max(line_, line_ + lines);
    if (block_.empty() && !any_ && !std::exchange(refused_, true))
        diagnostics_.report(DiagnosticCode::empty_document, {.path = path_});
    return block_;
}

void XmlBytes::clean_block() {
    CleanText cleaned = clean(block_);
    count(ill_formed_, cleaned.ill_formed, cleaned.first_ill_formed);
    count(controls_, cleaned.controls, cleaned.first_control);
    block_ = std::move(cleaned.text);
}

void XmlBytes::count(Tally& tally, std::size_t times, std::size_t first) const {
    if (times != 0 && tally.times == 0) tally.first_line = line_ + line_ends(std::string_view(block_).substr(0, first));
    tally.times += times;
}

void XmlBytes::report(DiagnosticCode code, const Tally& tally) {
    if (tally.times == 0) return;
    diagnostics_.report(code, {.path = path_, .line = tally.first_line},
                        std::to_string(tally.times) + (tally.times == 1 ? " place" : " places, the first here"));
}

void XmlBytes::report_replaced() {
    report(DiagnosticCode::ill_formed_utf8, std::exchange(ill_formed_, {}));
    report(DiagnosticCode::control_characters, std::exchange(controls_, {}));
}

}  // namespace arxgraph
