#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/author_string.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/enrichers/snapshot_line.hpp>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string_view>

namespace arxgraph {

namespace {

using Json = rapidjson::Writer<rapidjson::StringBuffer>;

void write_text(Json& json, std::string_view text) {
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_member(Json& json, std::string_view name, std::string_view text) {
    write_text(json, name);
    if (trim(text).empty())
        json.Null();
    else
        write_text(json, text);
}

void write_versions(Json& json, const arxiv_oai::Record& record) {
    write_text(json, "versions");
    json.StartArray();
    for (const arxiv_oai::Version& version : record.versions) {
        json.StartObject();
        write_member(json, "version", version.name);
        write_member(json, "created", version.date);
        json.EndObject();
    }
    json.EndArray();
}

void write_names(Json& json, std::string_view authors) {
    write_text(json, "authors_parsed");
    json.StartArray();
    for (const ParsedAuthor& author : parse_author_string(authors).authors) {
        json.StartArray();
        for (const std::string* part : {&author.keyname, &author.forenames, &author.suffix}) write_text(json, *part);
        json.EndArray();
    }
    json.EndArray();
}

}  // namespace

std::optional<std::string> snapshot_line(const arxiv_oai::Record& record) {
    if (record.format != arxiv_oai::MetadataFormat::arxiv_raw) return std::nullopt;
    const auto id = ArxivId::parse(trim(record.id.empty() ? record.identifier : record.id));
    if (!id) return std::nullopt;
    rapidjson::StringBuffer line;
    Json json(line);
    json.StartObject();
    write_member(json, "id", id->text());
    write_member(json, "submitter", record.submitter);
    write_member(json, "authors", record.authors);
    write_member(json, "title", record.title);
    write_member(json, "comments", record.comments);
    write_member(json, "journal-ref", record.journal_ref);
    write_member(json, "doi", record.doi);
    write_member(json, "report-no", record.report_no);
    write_member(json, "categories", record.categories);
    write_member(json, "license", record.license);
    write_member(json, "abstract", record.abstract);
    write_versions(json, record);
    write_member(json, "update_date", record.datestamp);
    write_names(json, record.authors);
    json.EndObject();
    return std::string(line.GetString(), line.GetSize()).append("\n");
}

}  // namespace arxgraph
