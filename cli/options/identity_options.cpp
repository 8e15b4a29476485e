#include <arxgraph/cli/options/identity_options.hpp>
#include <arxgraph/cli/usage_error.hpp>
#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/io/byte_source.hpp>

#include <CLI/CLI.hpp>

#include <cstdint>

namespace arxgraph {

namespace {

constexpr std::uint64_t largest_alias_file = std::uint64_t{64} << 20;

NameIdentity parse_identity(const std::string& name) {
    if (name == "full") return NameIdentity::full;
    if (name == "initials") return NameIdentity::initials;
    throw UsageError("\"" + name + "\" is neither full nor initials", "--author-identity");
}

}  // namespace

void add_identity_options(CLI::App& app, IdentityOptions& options) {
    app.add_option_function<std::string>(
           "--author-identity", [&](const std::string& name) { options.names = parse_identity(name); },
           "full (default): names that are spelt the same are one author;\n"
           "initials: surname and first initial are enough")
        ->type_name("NAME")
        ->group("Identity");
    app.add_option("--author-aliases", options.aliases,
                   "Join names by hand: lines of a name, a tab and the name to use,\n"
                   "as in a VOSviewer thesaurus")
        ->type_name("FILE")
        ->group("Identity");
}

AuthorIdentity author_identity(const IdentityOptions& options, Diagnostics& diagnostics) {
    AuthorIdentity identity{.names = options.names};
    if (options.aliases.empty()) return identity;
    FileSource file(options.aliases);
    try {
        identity.aliases =
            AuthorAliases::parse(read_all(file, largest_alias_file, file.size()), options.aliases, diagnostics);
    } catch (const DocumentTooLarge& error) {
        throw Error(error.what(), options.aliases, error.what_to_do());
    }
    return identity;
}

}  // namespace arxgraph
