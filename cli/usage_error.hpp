// A command line that asks for what cannot be.
#pragma once

#include <arxgraph/core/entry/error.hpp>

namespace arxgraph {

/// Thrown before any work is done. `where()` is the option or argument.
class UsageError : public Error {
    using Error::Error;
};

}  // namespace arxgraph
