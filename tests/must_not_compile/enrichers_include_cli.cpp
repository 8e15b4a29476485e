// enrichers may not know the command.
#include <arxgraph/cli/exit_code.hpp>
#include <arxgraph/core/entry/error.hpp>
