#include <arxgraph/cli/json_output.hpp>
#include <arxgraph/cli/related_answers.hpp>

#include <rapidjson/writer.h>

#include <cmath>

namespace arxgraph {

namespace {

template <class Json>
void write_string(Json& json, std::string_view key, std::string_view text) {
    json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}
template <class Json>
void write_strings(Json& json, std::string_view key, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
    json.StartArray();
    for (const std::string& text : texts) json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    json.EndArray();
}
/// To six places, as scores are.
template <class Json>
void write_real(Json& json, std::string_view key, double number) {
    json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
    json.Double(std::round(number * 1e6) / 1e6);
}

template <class Json>
void write_paper_members(Json& json, const Graph& graph, NodeId paper) {
    write_string(json, "id", graph.id(paper));
    if (const std::string id = graph.arxiv_id(paper); !id.empty()) write_string(json, "arxiv_id", id);
    write_string(json, "title", graph.label(paper));
    if (const std::string url = graph.url(paper); !url.empty()) write_string(json, "url", url);
}

template <class Json>
void write_paper(Json& json, const Graph& graph, NodeId paper) {
    json.StartObject();
    write_paper_members(json, graph, paper);
    json.EndObject();
}

/// One paper asked about is `query`, several are `queries`.
template <class Json>
void write_question(Json& json, const Graph& graph, const RelatedAnswers& asked) {
    if (asked.papers.size() == 1) {
        json.Key("query");
        write_paper(json, graph, asked.papers.front());
        return;
    }
    json.Key("queries");
    json.StartArray();
    for (const NodeId paper : asked.papers) write_paper(json, graph, paper);
    json.EndArray();
}

template <class Json>
void write_shared(Json& json, const ReasonWords& words) {
    json.Key("shared");
    json.StartObject();
    write_strings(json, "terms", words.terms);
    write_strings(json, "tags", words.tags);
    write_strings(json, "authors", words.authors);
    if (!words.mention.empty()) write_string(json, "mention", words.mention);
    if (!words.citation.empty()) write_string(json, "citation", words.citation);
    json.EndObject();
}

template <class Json>
void write_answer(Json& json, const Graph& graph, const TextIndex& text, const RelatedAnswers& asked,
                  std::size_t rank) {
    const RelatedPaper& answer = asked.answers[rank];
    json.StartObject();
    json.Key("rank");
    json.Uint64(rank + 1);
    write_paper_members(json, graph, answer.paper);
    write_real(json, "score", answer.score);
    json.Key("reasons");
    json.StartObject();
    for (const Signal signal : all_signals)
        if (answer.parts[index_of(signal)] > 0) write_real(json, name(signal), answer.parts[index_of(signal)]);
    json.EndObject();
    write_shared(json, reason_words(graph, text, asked, answer));
    json.EndObject();
}

template <class Json>
void write_object(Json& json, const Graph& graph, const TextIndex& text, const RelatedAnswers& asked) {
    json.StartObject();
    write_string(json, "schema", "arxgraph.related/1");
    write_question(json, graph, asked);
    json.Key("results");
    json.StartArray();
    for (std::size_t rank = 0; rank < asked.answers.size(); ++rank) write_answer(json, graph, text, asked, rank);
    json.EndArray();
    json.EndObject();
}

}  // namespace

void write_related_as_json(TextWriter& out, const Graph& graph, const TextIndex& text, const RelatedAnswers& asked,
                           JsonLayout layout) {
    JsonStream stream{out};
    if (layout == JsonLayout::indented) {
        JsonWriter json(stream);
        json.SetIndent(' ', 2);
        write_object(json, graph, text, asked);
    } else {
        rapidjson::Writer<JsonStream> json(stream);
        write_object(json, graph, text, asked);
    }
    out.put('\n');
}

}  // namespace arxgraph
