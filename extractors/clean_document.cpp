#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/clean_document.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace arxgraph {

namespace {

/// Lines end with LF, CRLF or CR.
std::uint32_t line_of(std::string_view bytes, std::size_t offset) {
    std::uint32_t line = 1;
    for (std::size_t i = 0; i < offset; ++i)
        if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'))) ++line;
    return line;
}

}  // namespace

bool ends_within_character(std::string_view bytes) noexcept {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, bytes.size()); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if (byte < 0x80) return false;
        const std::size_t wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0;
        if (byte >= 0xC0) return wanted > back;
    }
    return false;
}

bool looks_binary(std::string_view bytes) noexcept {
    const std::string_view head = bytes.substr(0, binary_head_bytes);
    if (head.find('\0') != std::string_view::npos) return true;
    const CleanText cleaned = clean(prefix(head, head.size()));
    return 10 * (cleaned.ill_formed + cleaned.controls) > head.size();
}

std::optional<std::string> clean_document(const Document& document, Diagnostics& diagnostics) {
    const Location whole{.path = document.path};
    const std::string bytes = read_all(document.bytes, document.most_held);
    if (looks_binary(bytes)) {
        diagnostics.report(DiagnosticCode::binary_content, whole);
        return std::nullopt;
    }
    CleanText cleaned = clean(bytes);
    if (trim(cleaned.text).empty()) {
        diagnostics.report(DiagnosticCode::empty_document, whole);
        return std::nullopt;
    }
    const auto report = [&](DiagnosticCode code, std::size_t times, std::size_t first) {
        if (times != 0)
            diagnostics.report(code, {.path = document.path, .line = line_of(bytes, first)},
                               std::to_string(times) + (times == 1 ? " place" : " places, the first here"));
    };
    report(DiagnosticCode::ill_formed_utf8, cleaned.ill_formed, cleaned.first_ill_formed);
    report(DiagnosticCode::control_characters, cleaned.controls, cleaned.first_control);
    if (ends_within_character(bytes))
        diagnostics.report(DiagnosticCode::truncated_document,
                           {.path = document.path, .line = line_of(bytes, bytes.size())},
                           "in the middle of a character");
    return std::move(cleaned.text);
}

}  // namespace arxgraph
