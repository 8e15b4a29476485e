// What the process ends with.
#pragma once

namespace arxgraph {

enum class ExitCode : int {
    done = 0,
    failed = 1,            // nothing was read, or a result could not be written
    wrong_usage = 2,       // nothing was tried
    done_with_errors = 3,  // under --strict: the results are there, but the input had errors
};

}  // namespace arxgraph
