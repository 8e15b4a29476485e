#include <arxgraph/extractors/extractor.hpp>

#include "catch.hpp"
#include "shared_data.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

std::string file_name_of(const ExtractorFormat& format) {
    std::string name(format.name);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

}  // namespace

TEST_CASE("Every format that can be read has its test, its goldens and its fuzz target") {
    std::set<std::string_view> names;
    for (const ExtractorFormat& format : extractor_formats()) {
        CAPTURE(format.name);
        CHECK(names.insert(format.name).second);
        CHECK_FALSE(format.description.empty());
        CHECK(find_extractor(format.name) == &format);
        const std::string file = file_name_of(format);
        CHECK(std::filesystem::exists(project_file("tests/extractors/" + file + "_test.cpp")));
        CHECK(std::filesystem::is_directory(project_file("tests/golden/entries/" + file)));
        CHECK(std::filesystem::exists(project_file("tests/fuzz/" + file + "_fuzz.cpp")));
    }
    CHECK(find_extractor("nonsense") == nullptr);
}

TEST_CASE("No format claims another's goldens") {
    for (const ExtractorFormat& format : extractor_formats()) {
        const std::string folder = project_file("tests/golden/entries/" + file_name_of(format));
        for (const auto& file : std::filesystem::directory_iterator(folder)) {
            const bool is_output = format.name != "entries" && file.path().extension() == ".jsonl";
            if (is_output) continue;
            const std::string bytes = read_file(file.path().string());
            CAPTURE(file.path().string());
            const ExtractorFormat* sniffed = sniff_format({.path = "x", .bytes = bytes});
            REQUIRE(sniffed != nullptr);
            CHECK(sniffed->name == format.name);
        }
    }
}
