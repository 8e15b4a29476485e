#include <arxgraph/cli/signals.hpp>
#include <arxgraph/core/io/whole_file.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstring>

namespace arxgraph {

namespace {

std::atomic<const char*> last_words{nullptr};
static_assert(std::atomic<const char*>::is_always_lock_free);

/// Nobody can be told that this write has failed.
void say_last_words() noexcept {
    const char* const text = last_words.load();
    if (text == nullptr) return;
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text, std::strlen(text));
}

/// SA_RESETHAND has put the default action back: raising the signal again ends the process with it.
extern "C" void clean_up_and_end(int signal) {
    WholeFile::remove_unfinished();
    if (signal == SIGINT || signal == SIGTERM) say_last_words();
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

void say_when_interrupted(const char* text) noexcept {
    last_words.store(text);
}

void occupy_standard_descriptors() noexcept {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (fcntl(descriptor, F_GETFD) == -1) {
            const int wrong_way = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY;
            if (open("/dev/null", wrong_way) == -1) return;
        }
}

}  // namespace arxgraph
