// How to derive edges.
#pragma once

#include <arxgraph/core/linking/coauthorship.hpp>
#include <arxgraph/core/linking/mentions.hpp>
#include <arxgraph/core/linking/relatedness.hpp>

#include <cstdint>

namespace CLI {
class App;
}

namespace arxgraph {

enum class LinkMentions : std::uint8_t { automatic, always, never };

inline constexpr std::uint32_t most_papers_linked_unasked = 100'000;

struct LinkingOptions {
    CoauthorOptions coauthor{};
    LinkMentions mentions{};  // automatic: where texts are kept anyway, of no more papers than are linked unasked
    RelatedOptions related{};
    bool related_asked{};  // else papers are related only if there are no more than are linked unasked
};

/// All of them.
void add_linking_options(CLI::App& app, LinkingOptions& options);
/// `--mentions` alone, for commands that derive nothing else.
void add_mention_options(CLI::App& app, LinkingOptions& options);

}  // namespace arxgraph
