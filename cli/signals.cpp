#include <arxgraph/cli/signals.hpp>
#include <arxgraph/core/io/whole_file.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>

namespace arxgraph {

namespace {

/// Longer texts are cut. Written before the handler may read it.
std::array<char, 1024> last_words{};
std::atomic<std::size_t> last_words_size{};
static_assert(std::atomic<std::size_t>::is_always_lock_free, "a signal handler reads it");

/// SA_RESETHAND has put the default action back: raising the signal again ends the process with it.
extern "C" void clean_up_and_end(int signal) {
    WholeFile::remove_unfinished();
    if (signal == SIGINT && write(STDERR_FILENO, last_words.data(), last_words_size) < 0) _exit(1);
    std::raise(signal);
}

}  // namespace

void remove_unfinished_files_on_signals() noexcept {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
        struct sigaction before {};
        sigaction(signal, nullptr, &before);
        if (before.sa_handler == SIG_IGN && signal != SIGPIPE) continue;
        struct sigaction action {};
        action.sa_handler = clean_up_and_end;
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        sigemptyset(&action.sa_mask);
        sigaction(signal, &action, nullptr);
    }
    std::signal(SIGXFSZ, SIG_IGN);
}

void say_when_interrupted(std::string_view text) noexcept {
    last_words_size = 0;
    const std::string_view line = text.substr(0, last_words.size());
    line.copy(last_words.data(), line.size());
    last_words_size = line.size();
}

void occupy_standard_descriptors() noexcept {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (fcntl(descriptor, F_GETFD) == -1) {
            const int wrong_way = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY;
            if (open("/dev/null", wrong_way) == -1) return;
        }
}

}  // namespace arxgraph
