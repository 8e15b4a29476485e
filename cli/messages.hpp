// What the command says: failures and odd input on standard error, results on standard output.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/core/entry/error.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace arxgraph {

/// `arxgraph: PATH: what; what to do`
void print_failure(const Error& error);

/// To standard error, as it is if it is clean.
void print_message(std::string_view text);

/// To standard output; throws Error if not all of it could be written.
void print_result(std::string_view text);

/// The text without what could upset a terminal or make JSON invalid: paths may hold any bytes.
std::string printable(std::string_view text);

/// The first errors, then warnings in full, and how many more there are. Of errors alone if `quiet`.
void print_diagnostics(const Diagnostics& diagnostics, bool quiet, const std::string& report);

/// "2 warnings, 1 note"; empty if there is nothing.
std::string count_diagnostics(const Diagnostics& diagnostics);

/// The label, cut off where it is longer than so many bytes.
std::string short_label(std::string_view label, std::size_t bytes);

/// "1 paper", "2 papers"
std::string counted(std::size_t count, std::string_view noun);

}  // namespace arxgraph
