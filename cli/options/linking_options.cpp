#include <arxgraph/cli/options/linking_options.hpp>
#include <arxgraph/cli/options/related_options.hpp>
#include <arxgraph/cli/options/values.hpp>
#include <arxgraph/cli/usage_error.hpp>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace arxgraph {

namespace {

constexpr std::uint32_t most_related = 1000;
constexpr std::uint32_t highest_cap = 100'000;

LinkMentions parse_mentions(const std::string& text) {
    if (text == "auto") return LinkMentions::automatic;
    if (text == "always") return LinkMentions::always;
    if (text == "never") return LinkMentions::never;
    throw UsageError("\"" + text + "\" is none of auto, always, never", "--mentions");
}

double parse_score(const std::string& text) {
    const double score = parse_weight("--related-min", text);
    if (score > 1) throw UsageError("\"" + text + "\" is no score from 0 to 1", "--related-min");
    return score;
}

void add_related_edge_options(CLI::App& app, LinkingOptions& options) {
    app.add_option_function<std::string>(
           "--related-k",
           [&](const std::string& text) {
               options.related.per_paper = parse_number("--related-k", text, 0, most_related);
               options.related_asked = true;
           },
           fmt::format("Related papers for each paper (default {}, none above\n100,000 papers; 0: none)",
                       options.related.per_paper))
        ->type_name("N")
        ->group("Linking");
    app.add_option_function<std::string>(
           "--related-min", [&](const std::string& text) { options.related.min_score = parse_score(text); },
           fmt::format("Related papers have this score or more (default {})", options.related.min_score))
        ->type_name("SCORE")
        ->group("Linking");
    app.add_flag_callback(
           "--related-mutual", [&] { options.related.choice = Choice::both; },
           "Relate papers only where each is among the other's")
        ->group("Linking");
}

}  // namespace

void add_mention_options(CLI::App& app, LinkingOptions& options) {
    app.add_option_function<std::string>(
           "--mentions", [&](const std::string& text) { options.mentions = parse_mentions(text); },
           "Link papers whose texts have other papers' names:\nauto (default: up to 100,000 papers, if their texts "
           "are\nkept), always or never")
        ->type_name("WHEN")
        ->group("Linking");
}

void add_linking_options(CLI::App& app, LinkingOptions& options) {
    add_related_edge_options(app, options);
    app.add_option_function<std::string>(
           "--clique-cap",
           [&](const std::string& text) {
               options.coauthor.clique_cap = parse_number("--clique-cap", text, 0, highest_cap);
           },
           fmt::format("Papers with more authors give no coauthor edges (default {}; 0: no cap)",
                       options.coauthor.clique_cap))
        ->type_name("N")
        ->group("Linking");
    add_mention_options(app, options);
    add_related_options(app, options.related.index);
}

}  // namespace arxgraph
