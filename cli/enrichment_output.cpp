#include <arxgraph/cli/enrichment_output.hpp>
#include <arxgraph/cli/messages.hpp>

#include <fmt/core.h>

#include <cmath>
#include <map>

namespace arxgraph {

namespace {

std::string_view status_name(std::size_t index) {
    return name(static_cast<EnrichmentStatus>(index));
}

std::string in_words(const StatusCounts& counts) {
    std::string text;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] != 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", counts[i], status_name(i));
    return text;
}

/// "7 arxiv_id, 5 doi": by name.
std::string count_members(const Enrichment& enrichment, std::vector<std::string_view> EnrichedEntry::*members) {
    std::map<std::string_view, std::size_t> counts;
    for (const auto entries : {enrichment.entries(), enrichment.cited()})
        for (const EnrichedEntry& each : entries)
            for (const std::string_view member : each.*members) ++counts[member];
    std::string text;
    for (const auto& [member, count] : counts) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, member);
    return text;
}

void write_real(JsonWriter& json, std::string_view key, double value) {
    write_key(json, key);
    json.Double(std::round(value * 1000) / 1000);
}

void write_names(JsonWriter& json, std::string_view key, const std::vector<std::string_view>& names) {
    if (names.empty()) return;
    write_key(json, key);
    json.StartArray();
    for (const std::string_view each : names) write_text(json, each);
    json.EndArray();
}

void write_match(JsonWriter& json, const MatchDecision& match) {
    if (match.candidate.empty()) return;
    write_key(json, "match");
    json.StartObject();
    write_text(json, "method", name(match.method));
    write_real(json, "score", match.score);
    write_real(json, "margin", match.margin());
    write_text(json, "candidate", match.candidate);
    if (!match.runner_up.empty()) {
        write_text(json, "runner_up", match.runner_up);
        write_real(json, "runner_up_score", match.runner_up_score);
    }
    if (match.authors_stated != 0) {
        write_number(json, "authors_stated", match.authors_stated);
        write_number(json, "authors_matched", match.authors_matched);
    }
    if (!match.reason.empty()) write_text(json, "reason", match.reason);
    json.EndObject();
}

void write_optional(JsonWriter& json, std::string_view key, std::string_view text) {
    if (!text.empty()) write_text(json, key, text);
}

void write_entry(JsonWriter& json, const EnrichedEntry& each) {
    json.StartObject();
    write_text(json, "path", each.stated.path);
    write_number(json, "line", each.stated.line);
    write_optional(json, "title", each.entry.title);
    write_optional(json, "arxiv_id", each.entry.arxiv_id);
    if (each.entry.cited_only) {
        write_key(json, "cited_only");
        json.Bool(true);
    }
    write_text(json, "status", name(each.status));
    write_optional(json, "detail", each.detail);
    write_optional(json, "from", each.from);
    write_optional(json, "at", each.at);
    write_match(json, each.match);
    write_names(json, "filled", each.filled);
    write_names(json, "conflicting", each.conflicting);
    json.EndObject();
}

void write_status_counts(JsonWriter& json, std::string_view key, std::span<const EnrichedEntry> entries) {
    const StatusCounts counts = count_by_status(entries);
    write_key(json, key);
    json.StartObject();
    for (std::size_t i = 0; i < counts.size(); ++i) write_number(json, status_name(i), counts[i]);
    json.EndObject();
}

}  // namespace

StatusCounts count_by_status(std::span<const EnrichedEntry> entries) {
    StatusCounts counts{};
    for (const EnrichedEntry& each : entries) ++counts[static_cast<std::size_t>(each.status)];
    return counts;
}

bool left_something_open(const Enrichment& enrichment) {
    for (const auto entries : {enrichment.entries(), enrichment.cited()}) {
        const StatusCounts counts = count_by_status(entries);
        for (const auto open : {EnrichmentStatus::ambiguous, EnrichmentStatus::invalid_id, EnrichmentStatus::failed})
            if (counts[static_cast<std::size_t>(open)] != 0) return true;
    }
    return false;
}

std::string summary(const Enrichment& enrichment) {
    const std::size_t entries = enrichment.entries().size();
    std::string text = fmt::format("{} {}: {}\n", entries, entries == 1 ? "entry" : "entries",
                                   in_words(count_by_status(enrichment.entries())));
    if (!enrichment.cited().empty())
        text += counted(enrichment.cited().size(), "cited paper") + ": " +
                in_words(count_by_status(enrichment.cited())) + "\n";
    if (const std::string filled = count_members(enrichment, &EnrichedEntry::filled); !filled.empty())
        text += "filled in: " + filled + "\n";
    if (const std::string other = count_members(enrichment, &EnrichedEntry::conflicting); !other.empty())
        text += "said otherwise, and kept as conflicts: " + other + "\n";
    return text;
}

void write_enrichment(JsonWriter& json, const Enrichment& enrichment) {
    write_key(json, "enrichment");
    json.StartObject();
    write_status_counts(json, "entries", enrichment.entries());
    write_status_counts(json, "cited", enrichment.cited());
    write_key(json, "of");
    json.StartArray();
    for (const auto entries : {enrichment.entries(), enrichment.cited()})
        for (const EnrichedEntry& each : entries) write_entry(json, each);
    json.EndArray();
    json.EndObject();
}

}  // namespace arxgraph
