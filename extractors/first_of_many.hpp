// What is reported once for a document, however often it occurs.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace arxgraph {

class FirstOfMany {
public:
    void count(std::uint32_t line, std::string_view what) {
        if (times_++ != 0) return;
        line_ = line;
        what_ = what;
    }
    /// "WHAT" on its line, or "WHAT, and N more behind it"; nothing if nothing was counted.
    void report(DiagnosticCode code, std::string_view path, Diagnostics& diagnostics) const {
        if (times_ == 0) return;
        const std::string more =
            times_ == 1 ? std::string{} : ", and " + std::to_string(times_ - 1) + " more behind it";
        diagnostics.report(code, {.path = path, .line = line_}, what_ + more);
    }

private:
    std::size_t times_{};
    std::uint32_t line_{};
    std::string what_;
};

}  // namespace arxgraph
