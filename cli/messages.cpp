#include <arxgraph/cli/messages.hpp>
#include <arxgraph/core/io/byte_sink.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <fmt/core.h>
#include <unistd.h>

#include <cstdio>

namespace arxgraph {

namespace {

constexpr std::size_t shown_in_full = 10;

std::size_t print_first(const Diagnostics& diagnostics, Severity wanted, std::size_t at_most) {
    std::size_t printed = 0;
    for (const Diagnostic& diagnostic : diagnostics.kept()) {
        if (printed == at_most) break;
        if (severity(diagnostic.code) != wanted) continue;
        print_message(to_text(diagnostic) + '\n');
        ++printed;
    }
    return printed;
}

}  // namespace

void print_failure(const Error& error) {
    std::string text = "arxgraph: ";
    if (!error.where().empty()) text.append(error.where()).append(": ");
    text += error.what();
    if (!error.what_to_do().empty()) text.append("; ").append(error.what_to_do());
    print_message(text + '\n');
}

void print_message(std::string_view text) {
    const std::string clean_text = printable(text);
    std::fwrite(clean_text.data(), 1, clean_text.size(), stderr);
}

void print_result(std::string_view text) {
    DescriptorSink{STDOUT_FILENO, "standard output"}.write(text);
}

std::string printable(std::string_view text) {
    return is_clean(text) ? std::string(text) : clean(text).text;
}

void print_diagnostics(const Diagnostics& diagnostics, bool quiet, const std::string& report) {
    std::size_t printed = 0;
    std::size_t all = 0;
    for (const Severity each : {Severity::error, Severity::warning}) {
        if (quiet && each != Severity::error) continue;
        printed += print_first(diagnostics, each, shown_in_full - printed);
        all += diagnostics.count(each);
    }
    if (printed == all) return;
    const std::string where = report.empty() ? "--report FILE lists them" : report + " lists them";
    print_message(fmt::format("… and {} more; {}\n", all - printed, where));
}

std::string count_diagnostics(const Diagnostics& diagnostics) {
    std::string text;
    for (const Severity each : {Severity::error, Severity::warning, Severity::note})
        if (const std::size_t count = diagnostics.count(each); count != 0)
            text.append(text.empty() ? "" : ", ").append(counted(count, name(each)));
    return text;
}

std::string short_label(std::string_view label, std::size_t bytes) {
    if (label.size() <= bytes) return std::string(label);
    return std::string(trim(prefix(label, bytes))) + "…";
}

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace arxgraph
