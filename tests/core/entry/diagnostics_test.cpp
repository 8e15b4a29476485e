#include <arxgraph/core/entry/diagnostics.hpp>

#include "catch.hpp"

#include <set>

using namespace arxgraph;

TEST_CASE("A diagnostic is one line with path, line, severity, wording and detail") {
    Diagnostics diagnostics;
    diagnostics.report(DiagnosticCode::line_too_long, {.path = "a.txt", .line = 7}, "2 MiB");
    CHECK(to_text(diagnostics.kept().front()) == "a.txt:7: error: line is too long and was left out: 2 MiB");
    diagnostics.report(DiagnosticCode::empty_document, {.path = "b.txt"});
    CHECK(to_text(diagnostics.kept().back()) == "b.txt: error: is empty");
}

TEST_CASE("Every code has a name of its own and a wording") {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < diagnostic_code_count; ++i) {
        const auto code = static_cast<DiagnosticCode>(i);
        names.insert(name(code));
        CHECK_FALSE(wording(code).empty());
    }
    CHECK(names.size() == diagnostic_code_count);
}

TEST_CASE("A flood of one code is counted in full but kept in part, and does not hide others") {
    Diagnostics diagnostics;
    for (std::uint32_t line = 1; line <= 5000; ++line)
        diagnostics.report(DiagnosticCode::malformed_record, {.path = "x", .line = line});
    diagnostics.report(DiagnosticCode::skipped_path, {.path = "y"});
    CHECK(diagnostics.count(DiagnosticCode::malformed_record) == 5000);
    CHECK(diagnostics.count(Severity::error) == 5000);
    CHECK(diagnostics.count(Severity::note) == 1);
    CHECK(diagnostics.kept().size() == Diagnostics::kept_per_code + 1);
    CHECK(diagnostics.kept().back().path == "y");

    SECTION("also when appended to others") {
        Diagnostics all;
        all.append(diagnostics);
        all.append(diagnostics);
        CHECK(all.count(DiagnosticCode::malformed_record) == 10000);
        CHECK(all.kept().size() == Diagnostics::kept_per_code + 2);
    }
}
