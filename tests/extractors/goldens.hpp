// What each file in a format's golden folder is read as.
#pragma once

#include "catch.hpp"
#include "extracted.hpp"
#include "shared_data.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace arxgraph::tests {

/// Every FILE.x is compared with FILE.jsonl, which holds its entries and then its diagnostics; with
/// ARXGRAPH_RENEW_GOLDENS set, the latter is written first.
inline void check_goldens(const std::string& format) {
    std::string folder_name = format;
    std::replace(folder_name.begin(), folder_name.end(), '-', '_');
    const std::filesystem::path folder = project_file("tests/golden/entries/" + folder_name);
    const bool renew = std::getenv("ARXGRAPH_RENEW_GOLDENS") != nullptr;
    std::size_t compared = 0;
    std::vector<std::filesystem::path> files;
    for (const auto& file : std::filesystem::directory_iterator(folder))
        if (file.path().extension() != ".jsonl") files.push_back(file.path());
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path& file : files) {
        const Extracted result = extracted(format, read_file(file.string()), file.filename().string());
        std::string found = result.lines();
        for (const Diagnostic& each : result.diagnostics.kept()) found += to_text(each) + "\n";
        CAPTURE(file.string());
        std::filesystem::path golden = file;
        golden.replace_extension(".jsonl");
        if (renew) std::ofstream(golden, std::ios::binary) << found;
        CHECK(found == read_file(golden.string()));
        ++compared;
    }
    CHECK(compared > 0);
}

}  // namespace arxgraph::tests
