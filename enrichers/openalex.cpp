#include <arxgraph/core/identity/percent_encoding.hpp>
#include <arxgraph/enrichers/fallback.hpp>
#include <arxgraph/enrichers/http/address.hpp>
#include <arxgraph/enrichers/json_reply.hpp>
#include <arxgraph/enrichers/openalex.hpp>

namespace arxgraph::openalex {

namespace {

using namespace std::chrono_literals;

constexpr auto keep_for = 24h * 30;
constexpr auto fields = "id,doi,ids,title,publication_date,authorships";

http::Request request_for(const http::NetworkSettings& settings, const std::string& doi) {
    const std::string url =
        http::joined_path(settings.urls.openalex, "works/doi:" + percent_encoded(doi)) + "?select=" + fields;
    http::Request request{
        .service = http::service_of(url, "openalex", "openalex.org"), .url = url, .keep_for = keep_for};
    if (!settings.openalex_key.empty())
        request.private_query.push_back({.name = "api_key", .value = settings.openalex_key});
    if (!settings.mail.empty()) request.private_query.push_back({.name = "mailto", .value = settings.mail});
    return request;
}

}  // namespace

std::optional<EntryDraft> read_work(std::string_view body) {
    const auto json = parse_reply(body);
    if (!json || text_of(*json, "id").empty()) return std::nullopt;
    EntryDraft draft;
    draft.title = text_of(*json, "title");
    draft.ids.doi = publishers_doi(text_of(*json, "doi"));
    draft.published = Date::parse_rfc3339(text_of(*json, "publication_date")).value_or(Date{});
    for_each_reply_item(member_of(*json, "authorships"), [&](const rapidjson::Value& item) {
        if (std::string name = text_of(member_of(item, "author"), "display_name"); !name.empty())
            draft.authors.push_back(std::move(name));
    });
    return draft;
}

void look_up(std::span<const WantedPaper> wanted, const EnricherContext& context, Answers& answers) {
    const auto ask = [&](const WantedPaper&, const std::string& doi) {
        return request_for(context.network->settings(), doi);
    };
    ask_one_by_one({.name = "openalex", .ask = ask, .read = read_work}, wanted, context, answers);
}

}  // namespace arxgraph::openalex
