#include <arxgraph/extractors/graph_entries.hpp>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

namespace {

constexpr float most_times = 1000;  // that one link is stated again; nobody reads more

/// What the builder would call the paper had nobody stated a title.
bool is_title(const Graph& graph, NodeId paper) {
    const std::string_view label = graph.label(paper);
    const auto is = [label](std::string_view prefix, std::string_view id) {
        return !id.empty() && label.starts_with(prefix) && label.substr(prefix.size()) == id;
    };
    return label != graph.short_name(paper) && !is("arXiv:", graph.arxiv_id(paper)) && !is("doi:", graph.doi(paper)) &&
           label != graph.url(paper);
}

/// The paragraphs that the builder joined, unless joining them again would leave some out.
std::vector<Note> paragraphs(const Graph& graph, NodeId paper) {
    constexpr std::string_view between = "\n\n";
    std::vector<Note> whole;
    std::vector<Note> parts;
    std::set<std::string_view> met;
    bool joins_again = true;
    for (std::size_t i = 0; i < graph.note_count(paper); ++i) {
        const PaperNote note = graph.note(paper, i);
        whole.push_back({.language = note.language, .text = note.text});
        for (std::size_t begin = 0; begin <= note.text.size();) {
            const std::size_t end = std::min(note.text.find(between, begin), note.text.size());
            const std::string_view part = note.text.substr(begin, end - begin);
            joins_again = joins_again && !part.empty() && met.insert(part).second;
            parts.push_back({.language = note.language, .text = part});
            begin = end + between.size();
        }
    }
    return joins_again ? parts : whole;
}

/// The entries of one paper: what each of its places states of it.
class PaperEntryMaking {
public:
    PaperEntryMaking(EntryBatch& batch, const Graph& graph, NodeId paper)
        : batch_(batch), graph_(graph), paper_(paper), places_(graph.statements(paper)), links_(places()) {
        for (const EdgeKind kind : {EdgeKind::cites, EdgeKind::links_to})
            for (const EdgeId edge : graph.out_edges(paper, kind)) place_link(edge);
    }

    /// At least one, also if nothing is known of where the paper was stated.
    std::size_t places() const { return std::max<std::size_t>(places_.size(), 1); }

    Entry entry(std::size_t place) const {
        Entry entry{.source = location(place)};
        if (is_title(graph_, paper_)) entry.title = batch_.keep(graph_.label(paper_));
        entry.authors = authors(place);
        entry.tags = targets(EdgeKind::tagged, place);
        entry.categories = targets(EdgeKind::in_category, place);
        entry.links = batch_.keep_list(links_[place].links);
        entry.note_links = batch_.keep_list(links_[place].note_links);
        entry.arxiv_id = batch_.keep(graph_.arxiv_id(paper_));
        entry.doi = batch_.keep(graph_.doi(paper_));
        if (entry.arxiv_id.empty() && entry.doi.empty()) entry.url = batch_.keep(graph_.url(paper_));
        entry.cited_only = graph_.is_stub(paper_);
        return entry;
    }

    void add_texts(Entry& entry, bool abstracts) const {
        if (abstracts) entry.abstract = batch_.keep(graph_.abstract(paper_));
        std::vector<Note> notes = paragraphs(graph_, paper_);
        for (Note& note : notes) note = {.language = batch_.keep(note.language), .text = batch_.keep(note.text)};
        entry.notes = batch_.keep_list(notes);
        if (const std::string_view name = graph_.short_name(paper_); !name.empty())
            entry.names = batch_.keep_list(std::vector<std::string_view>{batch_.keep(name)});
        entry.version = graph_.version(paper_);
        entry.published = graph_.published(paper_);
        entry.updated = graph_.updated(paper_);
        entry.noted = graph_.noted(paper_);
        entry.comments = batch_.keep(graph_.comments(paper_));
        entry.journal_ref = batch_.keep(graph_.journal_ref(paper_));
    }

private:
    struct Links {
        std::vector<StatedLink> links{};
        std::vector<NoteLink> note_links{};
    };

    Location location(std::size_t place) const {
        if (places_.empty()) return {};
        return {.path = batch_.keep(graph_.source_path(places_[place].source)), .line = places_[place].line};
    }

    bool stated_at(std::size_t place, EdgeId edge) const {
        if (places_.empty()) return true;
        const auto stated = graph_.statements(edge);
        return std::find(stated.begin(), stated.end(), places_[place]) != stated.end();
    }

    std::span<const std::string_view> authors(std::size_t place) const {
        std::vector<std::string_view> names;
        for (const EdgeId edge : graph_.in_edges(paper_, EdgeKind::authored))
            if (stated_at(place, edge)) names.push_back(batch_.keep(graph_.label(graph_.source(edge))));
        return batch_.keep_list(names);
    }

    std::span<const std::string_view> targets(EdgeKind kind, std::size_t place) const {
        std::vector<std::string_view> labels;
        for (const EdgeId edge : graph_.out_edges(paper_, kind))
            if (stated_at(place, edge)) labels.push_back(batch_.keep(graph_.label(graph_.edge(edge).target)));
        return batch_.keep_list(labels);
    }

    /// The entry whose text has the line: the last one of the source that begins before it.
    std::size_t entry_of(Statement line) const {
        std::size_t found = 0;
        for (std::size_t i = 0; i < places_.size(); ++i) {
            const bool begins_before = places_[i].source == line.source && places_[i].line <= line.line;
            const bool is_better = places_[found].source != line.source || places_[found].line <= places_[i].line;
            if (begins_before && is_better) found = i;
        }
        return found;
    }

    void place_link(EdgeId id) {
        const Edge edge = graph_.edge(id);
        const auto lines = graph_.statements(id);
        for (const Statement& line : lines) add_link(edge.target, entry_of(line), line.line);
        const auto times = static_cast<std::size_t>(std::min(edge.weight, most_times));
        for (std::size_t i = lines.size(); i < times; ++i)
            add_link(edge.target, lines.empty() ? 0 : entry_of(lines.back()), lines.empty() ? 0 : lines.back().line);
    }

    /// A paper that has no address is called by its name.
    void add_link(NodeId target, std::size_t place, std::uint32_t line) {
        if (const std::string address = graph_.url(target); !address.empty())
            links_[place].links.push_back({.url = batch_.keep(address), .line = line});
        else if (const std::string_view name = graph_.short_name(target); !name.empty())
            links_[place].note_links.push_back({.name = batch_.keep(name), .line = line});
    }

    EntryBatch& batch_;
    const Graph& graph_;
    NodeId paper_;
    std::span<const Statement> places_;
    std::vector<Links> links_;  // by place
};

}  // namespace

std::size_t add_entries(EntryBatch& batch, const Graph& graph, NodeId paper, bool abstracts) {
    if (graph.is_stub(paper) && graph.statements(paper).empty()) return 0;
    const PaperEntryMaking making(batch, graph, paper);
    for (std::size_t place = 0; place < making.places(); ++place) {
        Entry entry = making.entry(place);
        if (place == 0) making.add_texts(entry, abstracts);
        batch.add(entry);
    }
    return making.places();
}

}  // namespace arxgraph
