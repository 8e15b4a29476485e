// Leaves no half file when the process is told to end.
#pragma once

namespace arxgraph {

/// SIGINT, SIGTERM, SIGHUP and SIGPIPE remove what is unfinished and then end the process as they always do; those the
/// parent chose to ignore stay ignored. A file over the size limit becomes a failed write instead of a signal.
void remove_unfinished_files_on_signals() noexcept;

/// What is then said on standard error, of SIGINT and SIGTERM; a literal.
void say_when_interrupted(const char* text) noexcept;

/// Opens what the parent left closed of descriptors 0, 1 and 2, so that no file takes their numbers. Reading from or
/// writing to them fails then.
void occupy_standard_descriptors() noexcept;

}  // namespace arxgraph
