#include "catch.hpp"
#include "extracted.hpp"
#include "kept_words.hpp"
#include "shared_data.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

std::vector<std::string> digests() {
    std::vector<std::string> texts;
    for (const auto* folder : {"seeds", "tests/golden/entries/digest"})
        for (const auto& file : std::filesystem::directory_iterator(project_file(folder)))
            if (file.path().extension() != ".jsonl") texts.push_back(read_file(file.path().string()));
    return texts;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
        lines.push_back(text.substr(begin, end + 1 - begin));
        begin = end + 1;
    }
    if (begin < text.size()) lines.push_back(text.substr(begin));
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line;
    return text;
}

void check_nothing_is_lost(const std::string& text) {
    const auto result = extracted("digest", text);
    if (result.entries.empty()) {
        CHECK(result.diagnostics.count(Severity::error) > 0);
        return;
    }
    const std::string lost = lost_word(text, result.batches);
    if (!lost.empty()) FAIL_CHECK("lost '" << lost << "' of:\n" << text);
    CHECK(extracted("entries", result.lines()).lines() == result.lines());
}

}  // namespace

TEST_CASE("A word that is lost is seen, also where it stands elsewhere too") {
    const auto result = extracted("digest", "A Title\n(Ann Lee)\nText of some length.\n#tag\n");
    CHECK(lost_word("A Title\n(Ann Lee)\nText of some length.\nAnother.\n#tag\n", result.batches) == "Another");
    CHECK(lost_word("A Title\n(Ann Lee)\nText of some length.\nText.\n#tag\n", result.batches) == "Text");
    CHECK(lost_word("A Title\n(Ann Lee)\nText of some length.\n#tag\n", result.batches).empty());
}

TEST_CASE("No word is lost of a digest, wherever it is cut off") {
    for (const std::string& text : digests())
        for (std::size_t size = 0; size <= text.size(); size += 17) check_nothing_is_lost(text.substr(0, size));
}

TEST_CASE("No word is lost of a digest without one of its lines") {
    for (const std::string& text : digests()) {
        const std::vector<std::string> lines = lines_of(text);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            std::vector<std::string> fewer = lines;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            check_nothing_is_lost(joined(fewer));
        }
    }
}

TEST_CASE("No word is lost of a digest whose lines changed places, or are parted by blank ones") {
    for (const std::string& text : digests()) {
        const std::vector<std::string> lines = lines_of(text);
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
            std::vector<std::string> changed = lines;
            std::swap(changed[i], changed[i + 1]);
            check_nothing_is_lost(joined(changed));
            changed = lines;
            changed[i] += "\n";
            check_nothing_is_lost(joined(changed));
        }
        std::vector<std::string> reversed = lines;
        std::reverse(reversed.begin(), reversed.end());
        check_nothing_is_lost(joined(reversed));
    }
}
