#include <arxgraph/extractors/arxiv_snapshot_plain.hpp>
#include <arxgraph/extractors/json_records.hpp>

namespace arxgraph::arxiv_snapshot {

namespace {

using Value = rapidjson::Value;

std::string_view text_of(const Value& record, const char* name) {
    const auto member = record.FindMember(name);
    return member != record.MemberEnd() && member->value.IsString() ? view_of(member->value) : std::string_view{};
}

const Value* list_of(const Value& record, const char* name) {
    const auto member = record.FindMember(name);
    return member != record.MemberEnd() && member->value.IsArray() && !member->value.Empty() ? &member->value : nullptr;
}

std::string_view text_at(const Value& list, rapidjson::SizeType at) {
    return at < list.Size() && list[at].IsString() ? view_of(list[at]) : std::string_view{};
}

void read_names(const Value& list, Record& record) {
    record.names_parsed = true;
    record.too_many_names = list.Size() > most_authors;
    for (const Value& item : list.GetArray()) {
        if (record.names.size() == most_authors) break;
        if (!item.IsArray()) continue;
        record.names.push_back(
            {.keyname = text_at(item, 0), .forenames = text_at(item, 1), .suffix = text_at(item, 2)});
    }
}

void read_versions(const Value& list, Record& record) {
    for (const Value& version : list.GetArray()) {
        record.versions.emplace_back();
        if (version.IsObject())
            record.versions.back() = {.created = text_of(version, "created"), .name = text_of(version, "version")};
    }
}

}  // namespace

void read_plainly(const Value& json, Record& record) {
    record.clear();
    const auto id = json.FindMember("id");
    record.has_text_id = id != json.MemberEnd() && id->value.IsString();
    record.id = text_of(json, "id");
    record.title = text_of(json, "title");
    record.abstract = text_of(json, "abstract");
    record.comments = text_of(json, "comments");
    record.journal_ref = text_of(json, "journal-ref");
    record.doi = text_of(json, "doi");
    record.authors = text_of(json, "authors");
    record.categories = text_of(json, "categories");
    if (const Value* names = list_of(json, "authors_parsed")) read_names(*names, record);
    if (const Value* versions = list_of(json, "versions")) read_versions(*versions, record);
}

}  // namespace arxgraph::arxiv_snapshot
