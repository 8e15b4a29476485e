#include <arxgraph/core/identity/arxiv_category.hpp>
#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/percent_encoding.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/enrichers/datacite.hpp>
#include <arxgraph/enrichers/fallback.hpp>
#include <arxgraph/enrichers/http/address.hpp>
#include <arxgraph/enrichers/json_reply.hpp>
#include <arxgraph/extractors/inverted_name.hpp>

namespace arxgraph::datacite {

namespace {

using namespace std::chrono_literals;
using rapidjson::Value;

constexpr auto keep_for = 24h * 30;

http::Request request_for(const http::NetworkSettings& settings, const std::string& doi) {
    const std::string url = http::joined_path(settings.urls.datacite, "dois/" + percent_encoded(doi));
    http::Request request{
        .service = http::service_of(url, "datacite", "datacite.org"), .url = url, .keep_for = keep_for};
    if (!settings.mail.empty()) request.private_query.push_back({.name = "mailto", .value = settings.mail});
    return request;
}

/// "Computation and Language (cs.CL)": what stands in the last parentheses, if it is a class of arXiv's.
void take_subject(const std::string& subject, EntryDraft& draft) {
    const std::size_t open = subject.rfind('(');
    if (open == std::string::npos || !subject.ends_with(')')) return;
    const std::string code = subject.substr(open + 1, subject.size() - open - 2);
    if (is_arxiv_category(code)) draft.categories.push_back(code);
}

std::string name_of(const Value& creator) {
    const std::string family = text_of(creator, "familyName");
    const std::string given = text_of(creator, "givenName");
    if (!family.empty() && !given.empty()) return given + " " + family;
    const std::string name = text_of(creator, "name");
    const std::size_t comma = name.find(", ");
    return comma == std::string::npos ? name : name.substr(comma + 2) + " " + name.substr(0, comma);
}

void take_dates(const Value& dates, EntryDraft& draft) {
    for_each_reply_item(dates, [&](const Value& item) {
        const Date day = Date::parse_rfc3339(text_of(item, "date")).value_or(Date{});
        const std::string type = text_of(item, "dateType");
        if (type == "Submitted" && !draft.published.stated()) draft.published = day;
        if (type == "Updated") draft.updated = day;
    });
}

void take_related(const Value& related, EntryDraft& draft) {
    for_each_reply_item(related, [&](const Value& item) {
        if (text_of(item, "relationType") != "IsVersionOf" || !draft.ids.doi.empty()) return;
        draft.ids.doi = publishers_doi(text_of(item, "relatedIdentifier"));
    });
}

}  // namespace

std::optional<EntryDraft> read_doi(std::string_view body) {
    const auto json = parse_reply(body);
    if (!json) return std::nullopt;
    const Value& data = member_of(*json, "data");
    const Value& attributes = member_of(data, "attributes");
    const std::string doi = text_of(attributes, "doi");
    if (doi.empty()) return std::nullopt;
    EntryDraft draft;
    if (const auto id = ArxivId::parse(doi)) draft.ids.arxiv_id = id->text();
    draft.ids.doi = publishers_doi(doi);
    for_each_reply_item(member_of(attributes, "titles"), [&](const Value& item) {
        if (draft.title.empty()) draft.title = text_of(item, "title");
    });
    for_each_reply_item(member_of(attributes, "creators"), [&](const Value& item) {
        if (std::string name = name_of(item); !name.empty()) draft.authors.push_back(std::move(name));
    });
    for_each_reply_item(member_of(attributes, "subjects"),
                        [&](const Value& item) { take_subject(text_of(item, "subject"), draft); });
    for_each_reply_item(member_of(attributes, "descriptions"), [&](const Value& item) {
        if (text_of(item, "descriptionType") == "Abstract" && draft.abstract.empty())
            draft.abstract = text_of(item, "description");
    });
    take_dates(member_of(attributes, "dates"), draft);
    take_related(member_of(attributes, "relatedIdentifiers"), draft);
    return draft;
}

void look_up(std::span<const WantedPaper> wanted, const EnricherContext& context, Answers& answers) {
    const auto ask = [&](const WantedPaper&, const std::string& doi) {
        return request_for(context.network->settings(), doi);
    };
    ask_one_by_one({.name = "datacite", .ask = ask, .read = read_doi}, wanted, context, answers);
}

}  // namespace arxgraph::datacite
