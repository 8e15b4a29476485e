#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/enrichers/json_reply.hpp>

namespace arxgraph {

std::optional<rapidjson::Document> parse_reply(std::string_view body) {
    std::optional<rapidjson::Document> json(std::in_place);
    json->Parse<rapidjson::kParseIterativeFlag>(body.data(), body.size());
    if (json->HasParseError()) json.reset();
    return json;
}

const rapidjson::Value& member_of(const rapidjson::Value& value, const char* name) noexcept {
    static const rapidjson::Value null;
    if (!value.IsObject()) return null;
    const auto found = value.FindMember(name);
    return found == value.MemberEnd() ? null : found->value;
}

std::string text_of(const rapidjson::Value& value, const char* name) {
    const rapidjson::Value& text = member_of(value, name);
    if (!text.IsString()) return {};
    return clean(prefix({text.GetString(), text.GetStringLength()}, longest_reply_text)).text;
}

}  // namespace arxgraph
