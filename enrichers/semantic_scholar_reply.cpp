#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/enrichers/fallback.hpp>
#include <arxgraph/enrichers/json_reply.hpp>
#include <arxgraph/enrichers/semantic_scholar_reply.hpp>
#include <arxgraph/extractors/arxiv_text.hpp>

#include <set>

namespace arxgraph::semantic_scholar {

namespace {

using rapidjson::Value;

std::string arxiv_id_in(const Value& paper) {
    const Value& ids = member_of(paper, "externalIds");
    if (const auto id = ArxivId::parse(text_of(ids, "ArXiv"))) return std::string(id->text());
    const auto id = ArxivId::parse(text_of(ids, "DOI"));
    return id ? std::string(id->text()) : std::string{};
}

std::string doi_in(const Value& paper) {
    return publishers_doi(text_of(member_of(paper, "externalIds"), "DOI"));
}

EntryDraft draft_of(const Value& paper) {
    EntryDraft draft;
    draft.title = text_of(paper, "title");
    draft.abstract = text_of(paper, "abstract");
    draft.ids.arxiv_id = arxiv_id_in(paper);
    draft.ids.doi = doi_in(paper);
    draft.published = Date::parse(text_of(paper, "publicationDate")).value_or(Date{});
    for_each_reply_item(member_of(paper, "authors"), [&](const Value& author) {
        if (std::string name = text_of(author, "name"); !name.empty()) draft.authors.push_back(std::move(name));
    });
    return draft;
}

CitedPaper cited_paper(const Value& citation) {
    const Value& cited = member_of(citation, "citedPaper");
    const Value& paper = cited.IsObject() ? cited : member_of(citation, "citingPaper");
    CitedPaper result{.arxiv_id = arxiv_id_in(paper), .doi = doi_in(paper), .title = text_of(paper, "title")};
    for_each_reply_item(member_of(citation, "intents"), [&](const Value& intent) {
        if (!intent.IsString()) return;
        result.intents.append(result.intents.empty() ? "" : ",");
        result.intents.append(brief({intent.GetString(), intent.GetStringLength()}));
    });
    const Value& influential = member_of(citation, "isInfluential");
    result.influential = influential.IsBool() && influential.GetBool();
    return result;
}

}  // namespace

std::optional<std::vector<std::optional<EntryDraft>>> read_batch(std::string_view body, std::size_t asked) {
    const auto json = parse_reply(body);
    if (!json || !json->IsArray() || json->Size() != asked) return std::nullopt;
    std::vector<std::optional<EntryDraft>> papers;
    for (const Value& paper : json->GetArray()) {
        papers.emplace_back();
        if (paper.IsObject()) papers.back() = draft_of(paper);
    }
    return papers;
}

std::optional<CitationPage> read_citations(std::string_view body) {
    const auto json = parse_reply(body);
    if (!json || !json->IsObject() || !json->HasMember("data")) return std::nullopt;
    CitationPage page{.elided = member_of(*json, "data").IsNull()};
    std::set<std::string> known;
    for_each_reply_item(member_of(*json, "data"), [&](const Value& citation) {
        CitedPaper paper = cited_paper(citation);
        const std::string& id = paper.arxiv_id.empty() ? paper.doi : paper.arxiv_id;
        if (id.empty() || known.insert(id).second) page.papers.push_back(std::move(paper));
    });
    if (const Value& next = member_of(*json, "next"); next.IsUint64()) page.next = next.GetUint64();
    return page;
}

std::string error_in(std::string_view body) {
    const auto json = parse_reply(body);
    if (!json) return {};
    const std::string error = text_of(*json, "error");
    return brief(error.empty() ? text_of(*json, "message") : error);
}

}  // namespace arxgraph::semantic_scholar
