#include <arxgraph/core/io/escape_runs.hpp>
#include <arxgraph/exporters/csv_cell.hpp>

namespace arxgraph {

namespace {

constexpr ByteSet quotes{"\""};
constexpr ByteSet quotes_and_backslashes{"\"\\"};

void write_quoted(TextWriter& out, std::string_view text) {
    write_escaped(out, text, quotes, [](std::string_view) { return std::string_view{"\"\""}; });
}

}  // namespace

void write_csv_text(TextWriter& out, std::string_view text) {
    out.put('"');
    write_quoted(out, text);
    out.put('"');
}

void write_gephi_csv_text(TextWriter& out, std::string_view text) {
    out.put('"');
    write_escaped(out, text, quotes_and_backslashes,
                  [](std::string_view rest) { return std::string_view{rest.front() == '"' ? "\"\"" : "\\\\"}; });
    out.put('"');
}

bool is_formula(std::string_view text) noexcept {
    constexpr std::string_view starts = "=+-@\t\r\n";
    return !text.empty() && starts.find(text.front()) != starts.npos;
}

void write_safe_csv_text(TextWriter& out, std::string_view text) {
    out.put(is_formula(text) ? "\"'" : "\"");
    write_quoted(out, text);
    out.put('"');
}

}  // namespace arxgraph
