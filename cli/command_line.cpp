#include <arxgraph/cli/command_line.hpp>
#include <arxgraph/cli/commands.hpp>
#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/usage_error.hpp>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

namespace {

void append_examples(std::string& text, std::string_view examples) {
    while (!examples.empty()) {
        const std::size_t end = examples.find('\n');
        text.append("  ").append(examples.substr(0, end)).append("\n");
        examples.remove_prefix(end + 1);
    }
}

std::string overview() {
    std::string text =
        "Knowledge graphs of papers: reads paper digests, resolves who is who, links, and writes graphs\n"
        "Usage: arxgraph COMMAND [OPTIONS] [SOURCE...]\n\nCommands:\n";
    for (const Command& command : commands())
        text += fmt::format("  {:<10}{}\n", std::string_view{command.name}, std::string_view{command.description});
    text +=
        "\nOptions:\n"
        "  -h,--help     Print this, or after a command its options and examples\n"
        "  --version     Print the version\n"
        "\nExamples:\n";
    for (const Command& command : commands())
        append_examples(text, command.examples.substr(0, command.examples.find('\n') + 1));
    text +=
        "\nExit status:\n"
        "  0  done\n"
        "  1  could not do it: nothing was read, or a result could not be written\n"
        "  2  wrong usage\n"
        "  3  done, but the input had errors and --strict was given\n";
    return text;
}

std::string usage_of(const Command& command) {
    return fmt::format("Usage: arxgraph {} [OPTION...]{}{}", std::string_view{command.name},
                       command.arguments.empty() ? "" : " ", std::string_view{command.arguments});
}

std::string help_of(const Command& command, const CLI::App& app) {
    std::string text = app.help();
    const std::size_t usage = text.find("Usage:");
    text.replace(usage, text.find('\n', usage) - usage, usage_of(command));
    for (std::size_t at = 0; (at = text.find("\n\n\n")) != std::string::npos;) text.erase(at, 1);
    while (text.ends_with("\n\n")) text.pop_back();
    text += "\nExamples:\n";
    append_examples(text, command.examples);
    return text;
}

/// As CLI11 takes them: last first. It reads "[a]" as a list of values; as a path, "./[a]" is the same.
std::vector<std::string> arguments_for_parser(int count, const char* const* words) {
    std::vector<std::string> arguments;
    for (int i = count - 1; i > 0; --i) {
        const std::string_view word = words[i];
        const bool bracketed = word.starts_with('[') && word.ends_with(']');
        arguments.push_back((bracketed ? "./" : "") + std::string(word));
    }
    return arguments;
}

ExitCode run_command(const Command& command, int count, const char* const* words) {
    CLI::App app{std::string(command.description), "arxgraph " + std::string(command.name)};
    app.set_help_flag("-h,--help", "Print this and exit");
    app.get_formatter()->label("OPTIONS", "OPTION...");
    app.get_formatter()->label("Positionals", "Arguments");
    const Run run = command.setup(app);
    try {
        app.parse(arguments_for_parser(count, words));
    } catch (const CLI::CallForHelp&) {
        print_result(help_of(command, app));
        return ExitCode::done;
    } catch (const CLI::ParseError& error) {
        throw UsageError(error.what());
    }
    return run();
}

std::string names_of_commands() {
    std::string text;
    for (const Command& command : commands()) text.append(text.empty() ? "" : ", ").append(command.name);
    return text;
}

}  // namespace

ExitCode run_command_line(int count, const char* const* words) {
    if (count < 2) throw UsageError("which command? One of " + names_of_commands());
    const std::string_view first = words[1];
    if (first == "--help" || first == "-h") {
        print_result(overview());
        return ExitCode::done;
    }
    if (first == "--version") {
        print_result("arxgraph " ARXGRAPH_VERSION "\n");
        return ExitCode::done;
    }
    if (const Command* command = find_command(first)) return run_command(*command, count - 1, words + 1);
    if (first.starts_with('-')) throw UsageError("is no option here; a command comes first", std::string(first));
    throw UsageError("is no command; commands are " + names_of_commands(), std::string(first));
}

std::string help_hint(int count, const char* const* words) {
    const Command* command = count < 2 ? nullptr : find_command(words[1]);
    return command == nullptr ? "see arxgraph --help" : "see arxgraph " + std::string(command->name) + " --help";
}

}  // namespace arxgraph
