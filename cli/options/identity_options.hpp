// Who is who among authors.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/core/identity/author_identity.hpp>

#include <string>

namespace CLI {
class App;
}

namespace arxgraph {

struct IdentityOptions {
    NameIdentity names = NameIdentity::full;
    std::string aliases{};  // a file; empty: none
};

void add_identity_options(CLI::App& app, IdentityOptions& options);

/// Reads the alias file. Throws Error if it cannot be read; reports lines that are none.
AuthorIdentity author_identity(const IdentityOptions& options, Diagnostics& diagnostics);

}  // namespace arxgraph
