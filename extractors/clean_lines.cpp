#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/clean_document.hpp>
#include <arxgraph/extractors/clean_lines.hpp>

#include <utility>

namespace arxgraph {

CleanLines::CleanLines(const Document& document, std::size_t longest, Diagnostics& diagnostics)
    : document_(document),
      diagnostics_(diagnostics),
      source_(document.bytes, binary_head_bytes),
      binary_(looks_binary(source_.head())),
      lines_(source_, longest) {}

std::optional<TextLine> CleanLines::next() {
    if (binary_) {
        if (!std::exchange(refused_, true)) diagnostics_.report(DiagnosticCode::binary_content, at(0));
        return std::nullopt;
    }
    while (auto line = lines_.next()) {
        if (line->too_long) {
            any_ = true;
            diagnostics_.report(DiagnosticCode::line_too_long, at(line->number), std::to_string(line->size) + " bytes");
            continue;
        }
        if (!line->ended && ends_within_character(line->text)) truncated_at_ = line->number;
        if (!is_clean(line->text)) replace_unclean(*line);
        if (trim(line->text).empty()) continue;
        any_ = true;
        return line;
    }
    report_end();
    return std::nullopt;
}

void CleanLines::replace_unclean(TextLine& line) {
    CleanText cleaned = clean(line.text);
    const auto count = [&line](Tally& tally, std::size_t times) {
        if (times != 0 && tally.times == 0) tally.first_line = line.number;
        tally.times += times;
    };
    count(ill_formed_, cleaned.ill_formed);
    count(controls_, cleaned.controls);
    cleaned_ = std::move(cleaned.text);
    line.text = cleaned_;
}

void CleanLines::report(DiagnosticCode code, const Tally& tally) {
    if (tally.times == 0) return;
    diagnostics_.report(code, at(tally.first_line),
                        std::to_string(tally.times) + (tally.times == 1 ? " place" : " places, the first here"));
}

void CleanLines::report_end() {
    if (!any_ && !std::exchange(refused_, true)) diagnostics_.report(DiagnosticCode::empty_document, at(0));
    report(DiagnosticCode::ill_formed_utf8, std::exchange(ill_formed_, {}));
    report(DiagnosticCode::control_characters, std::exchange(controls_, {}));
    if (const std::uint32_t line = std::exchange(truncated_at_, 0); line != 0)
        diagnostics_.report(DiagnosticCode::truncated_document, at(line), "in the middle of a character");
}

}  // namespace arxgraph
