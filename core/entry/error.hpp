// What is thrown where work cannot go on; caught in main, at a thread's end and around one document only.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace arxgraph {

/// `what()` says what failed; `where()` is a path or empty; `what_to_do()` is advice or empty.
class Error : public std::runtime_error {
public:
    explicit Error(const std::string& what, std::string where = {}, std::string what_to_do = {})
        : std::runtime_error(what), where_(std::move(where)), what_to_do_(std::move(what_to_do)) {}

    const std::string& where() const noexcept { return where_; }
    const std::string& what_to_do() const noexcept { return what_to_do_; }
    /// What failed and, if there is advice, what to do.
    std::string with_advice() const {
        return what_to_do_.empty() ? std::string(what()) : std::string(what()).append("; ").append(what_to_do_);
    }

private:
    std::string where_;
    std::string what_to_do_;
};

struct DocumentTooLarge : Error {
    using Error::Error;
};

}  // namespace arxgraph
