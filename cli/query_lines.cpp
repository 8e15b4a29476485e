#include <arxgraph/cli/query_lines.hpp>
#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/io/byte_source.hpp>
#include <arxgraph/core/io/line_reader.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <string_view>

namespace arxgraph {

namespace {

constexpr std::size_t longest_query = std::size_t{1} << 16U;

std::string_view trimmed(std::string_view text) noexcept {
    constexpr std::string_view spaces = " \t";
    const std::size_t begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

}  // namespace

std::vector<QueryLine> query_lines(const std::string& path) {
    FileSource file(path);
    LineReader lines(file, longest_query);
    std::vector<QueryLine> queries;
    while (const auto line = lines.next()) {
        const std::string where = path + ":" + std::to_string(line->number);
        if (line->too_long) throw Error("is longer than 64 KiB", where, "give one paper a line");
        if (!is_clean(line->text)) throw Error("is no text in UTF-8", where, "give one paper a line");
        if (const std::string_view text = trimmed(line->text); !text.empty())
            queries.push_back({.text = std::string(text), .line = line->number});
    }
    return queries;
}

}  // namespace arxgraph
