#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/bibtex/records.hpp>

#include <algorithm>

namespace arxgraph::bibtex {

namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::size_t indent_of(std::string_view text) noexcept {
    return std::min(text.find_first_not_of(blanks), text.size());
}

bool is_type_character(char c) noexcept {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_';
}

bool opens(std::string_view text) noexcept {
    return text.starts_with('{') || text.starts_with('(');
}

enum class Step : std::uint8_t { open, closed, too_deep };

/// The brackets of one record. Between braces the braces alone count, as in BibTeX; between parentheses a closing one
/// counts where it stands in no braces and no quotes.
class Brackets {
public:
    bool opened() const noexcept { return opened_; }

    /// Goes on from `at` to the end of the text, or to behind the closing bracket.
    Step follow(std::string_view text, std::size_t& at) noexcept {
        if (!opened_) open(text, at);
        while (at < text.size()) {
            const char c = text[at++];
            if (c == '{' && ++depth_ > deepest) return Step::too_deep;
            if (c == '}' && depth_ > 0 && --depth_ == 0 && !round_) return Step::closed;
            if (c == '"' && depth_ == 0) quoted_ = !quoted_;
            if (c == ')' && round_ && depth_ == 0 && !quoted_) return Step::closed;
        }
        return Step::open;
    }

private:
    void open(std::string_view text, std::size_t& at) noexcept {
        at = std::min(text.find_first_of("{(", at), text.size());
        if (at == text.size()) return;
        opened_ = true;
        round_ = text[at] == '(';
        if (round_) ++at;
    }

    std::size_t depth_{};
    bool opened_{};
    bool round_{};
    bool quoted_{};
};

}  // namespace

bool begins_record(std::string_view text) noexcept {
    if (!take_start(text, "@") || text.empty() || !is_ascii_letter(text.front())) return false;
    text.remove_prefix(
        static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_type_character) - text.begin()));
    text.remove_prefix(indent_of(text));
    return text.empty() || opens(text);
}

bool begins_field(std::string_view text) noexcept {
    const std::size_t size = std::min(text.find_first_of(" \t\n\"#%'(),={}\\"), text.size());
    if (size == 0) return false;
    text.remove_prefix(size);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\n"), text.size()));
    return text.starts_with('=');
}

RecordReader::RecordReader(const Document& document, Diagnostics& diagnostics)
    : path_(document.path), diagnostics_(diagnostics), lines_(document, longest_record, diagnostics) {}

bool RecordReader::fetch() {
    const std::size_t too_long = diagnostics_.count(DiagnosticCode::line_too_long);
    line_ = lines_.next();
    at_ = 0;
    left_out_ = diagnostics_.count(DiagnosticCode::line_too_long) != too_long;
    reported_ = reported_ || left_out_;
    if (line_ && line_->text.starts_with(byte_order_mark)) line_->text.remove_prefix(byte_order_mark.size());
    return line_.has_value();
}

bool RecordReader::leave_out(std::uint32_t line, std::string_view why) {
    diagnostics_.report(DiagnosticCode::malformed_record, {.path = path_, .line = line}, why);
    reported_ = true;
    return false;
}

/// A field behind a record tells of a brace too many; once is enough.
void RecordReader::report_stray_field(std::string_view text) {
    if (!had_a_record_ || reported_) return;
    take_start(text, ",");
    text = trim(text);
    const std::size_t sign = text.find('=');
    if (!begins_field(text) || sign == std::string_view::npos) return;
    const std::string_view value = trim(text.substr(sign + 1));
    if (value.starts_with('{') || value.starts_with('"')) {
        diagnostics_.report(DiagnosticCode::invalid_value, {.path = path_, .line = line_->number}, prefix(text, 60));
        reported_ = true;
    }
}

bool RecordReader::find_start() {
    while (line_ || fetch()) {
        at_ += indent_of(line_->text.substr(at_));
        const std::string_view rest = line_->text.substr(at_);
        if (begins_record(rest)) return true;
        report_stray_field(rest);
        line_.reset();
    }
    return false;
}

bool RecordReader::begins_another(std::size_t indent) const noexcept {
    const std::size_t own = indent_of(line_->text);
    return own <= indent && begins_record(line_->text.substr(own));
}

/// False if it is left out; then the line is where reading goes on.
bool RecordReader::read_record(NumberedText& record) {
    record.clear();
    const std::uint32_t first = line_->number;
    const std::size_t indent = indent_of(line_->text);
    Brackets brackets;
    while (true) {
        std::size_t end = at_;
        const Step step = brackets.follow(line_->text, end);
        const std::string_view part = line_->text.substr(at_, end - at_);
        if (step == Step::too_deep || record.text().size() + part.size() > longest_record) {
            line_.reset();
            return leave_out(first, step == Step::too_deep ? "braces nest too deep" : "it is longer than 1 MiB");
        }
        record.append(part, line_->number);
        at_ = end;
        if (step == Step::closed) return true;
        const bool more = fetch();
        if (left_out_) return false;
        if (!more) return report_cut(record, brackets.opened());
        if (!brackets.opened() && !opens(trim(line_->text))) return false;
        if (begins_another(indent)) return leave_out(first, "it does not close before the next one");
    }
}

/// A word with '@' at the very end is no record.
bool RecordReader::report_cut(const NumberedText& record, bool opened) {
    const std::string_view text = record.text();
    if (opened)
        diagnostics_.report(DiagnosticCode::truncated_document, {.path = path_, .line = record.line_at(0)},
                            prefix(text.substr(0, text.find('\n')), 60));
    return false;
}

bool RecordReader::next(NumberedText& record) {
    while (find_start())
        if (read_record(record)) {
            had_a_record_ = true;
            reported_ = false;
            return true;
        }
    return false;
}

}  // namespace arxgraph::bibtex
