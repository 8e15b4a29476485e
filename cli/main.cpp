// The process: its signals, its last words and its exit code.
#include <arxgraph/cli/command_line.hpp>
#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/signals.hpp>
#include <arxgraph/cli/usage_error.hpp>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <exception>
#include <new>

namespace {

using namespace arxgraph;

ExitCode guarded_run(int count, const char* const* words) {
    try {
        return run_command_line(count, words);
    } catch (const UsageError& error) {
        print_failure(Error(error.what(), error.where(), help_hint(count, words)));
        return ExitCode::wrong_usage;
    } catch (const Error& error) {
        print_failure(error);
    } catch (const std::bad_alloc&) {
        print_failure(Error("memory is used up", "", "give it less to read, or more memory"));
    } catch (const std::exception& error) {
        print_failure(Error(error.what()));
    }
    return ExitCode::failed;
}

/// Large blocks come from the kernel and go back to it as soon as they are freed: what one stage leaves, the next has.
void give_large_memory_back() {
#ifdef __GLIBC__
    constexpr int large = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, large);
#endif
}

}  // namespace

int main(int count, char** words) {
    give_large_memory_back();
    occupy_standard_descriptors();
    remove_unfinished_files_on_signals();
    return static_cast<int>(guarded_run(count, words));
}
