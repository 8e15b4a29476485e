#include <arxgraph/extractors/arxiv_snapshot_bulk.hpp>

#include <simdjson.h>

#include <array>
#include <cstdint>

namespace arxgraph::arxiv_snapshot {

namespace {

namespace json = simdjson::ondemand;

/// Thrown by nobody else and caught below: it says that the plain reader must decide.
struct Unexpected {};

template <class T>
T require(simdjson::simdjson_result<T> result) {
    T value;
    if (std::move(result).get(value) != simdjson::SUCCESS) throw Unexpected{};
    return value;
}

void require(bool expected) {
    if (!expected) throw Unexpected{};
}

/// simdjson lets a lone low surrogate pass as three bytes. Hangul begins so too, and goes to the plain reader as well.
constexpr char begin_of_surrogates = '\xED';

/// Empty for null, as where there is no text.
std::string_view text(json::value value) {
    switch (require(value.type())) {
        case json::json_type::string: {
            const std::string_view found = require(value.get_string());
            require(found.find(begin_of_surrogates) == std::string_view::npos);
            return found;
        }
        case json::json_type::null:
            require(require(value.is_null()));
            return {};
        default:
            throw Unexpected{};
    }
}

/// [keyname, forenames, suffix, affiliation…]
Record::Name read_name(json::value value) {
    std::array<std::string_view, 3> parts{};
    std::size_t count = 0;
    for (auto part : require(value.get_array())) {
        const std::string_view stated = text(require(part));
        if (count < parts.size()) parts[count] = stated;
        ++count;
    }
    return {.keyname = parts[0], .forenames = parts[1], .suffix = parts[2]};
}

void read_names(json::value value, Record& record) {
    for (auto item : require(value.get_array())) {
        require(record.names.size() < most_authors);
        record.names.push_back(read_name(require(item)));
    }
    record.names_parsed = !record.names.empty();
}

Record::Version read_version(json::value value) {
    Record::Version version;
    unsigned seen = 0;
    for (auto member : require(value.get_object())) {
        json::field field = require(std::move(member));
        const std::string_view key = require(field.unescaped_key());
        require(key == "created" || key == "version");
        const unsigned bit = key == "created" ? 1U : 2U;
        require((seen & bit) == 0);
        seen |= bit;
        (bit == 1U ? version.created : version.name) = text(field.value());
    }
    return version;
}

void read_versions(json::value value, Record& record) {
    for (auto item : require(value.get_array())) record.versions.push_back(read_version(require(item)));
}

/// In the order in which a record of Kaggle's file names them.
enum class Member : std::uint8_t {
    id,
    submitter,
    authors,
    title,
    comments,
    journal_ref,
    doi,
    report_number,
    categories,
    license,
    abstract,
    versions,
    update_date,
    authors_parsed
};
constexpr std::array<std::string_view, 14> member_names{
    "id",        "submitter",  "authors", "title",    "comments", "journal-ref", "doi",
    "report-no", "categories", "license", "abstract", "versions", "update_date", "authors_parsed"};

/// Most likely the one that is expected next.
Member member_of(std::string_view key, std::size_t expected) {
    if (expected < member_names.size() && member_names[expected] == key) return static_cast<Member>(expected);
    for (std::size_t i = 0; i < member_names.size(); ++i)
        if (member_names[i] == key) return static_cast<Member>(i);
    throw Unexpected{};
}

void read_member(Member member, json::value value, Record& record) {
    switch (member) {
        case Member::id:
            require(require(value.type()) == json::json_type::string);
            record.has_text_id = true;
            record.id = text(value);
            return;
        case Member::authors_parsed:
            return read_names(value, record);
        case Member::versions:
            return read_versions(value, record);
        case Member::title:
            record.title = text(value);
            return;
        case Member::abstract:
            record.abstract = text(value);
            return;
        case Member::comments:
            record.comments = text(value);
            return;
        case Member::journal_ref:
            record.journal_ref = text(value);
            return;
        case Member::doi:
            record.doi = text(value);
            return;
        case Member::authors:
            record.authors = text(value);
            return;
        case Member::categories:
            record.categories = text(value);
            return;
        default:
            text(value);
    }
}

}  // namespace

struct BulkReader::Parser {
    json::parser parser{};

    void read(std::string_view line, Record& record) {
        json::document document = require(parser.iterate(line.data(), line.size(), line.size() + padding()));
        std::uint32_t seen = 0;
        std::size_t expected = 0;
        for (auto member : require(document.get_object())) {
            json::field field = require(std::move(member));
            const Member which = member_of(require(field.unescaped_key()), expected);
            expected = static_cast<std::size_t>(which) + 1;
            const std::uint32_t bit = std::uint32_t{1} << static_cast<unsigned>(which);
            require((seen & bit) == 0);
            seen |= bit;
            read_member(which, field.value(), record);
        }
        require(document.current_location().error() == simdjson::OUT_OF_BOUNDS);
    }
};

std::size_t BulkReader::padding() noexcept {
    return simdjson::SIMDJSON_PADDING;
}

BulkReader::BulkReader() : parser_(std::make_unique<Parser>()) {}
BulkReader::~BulkReader() = default;

bool BulkReader::read(std::string_view line, Record& record) {
    record.clear();
    try {
        parser_->read(line, record);
        return true;
    } catch (const Unexpected&) {
        return false;
    }
}

}  // namespace arxgraph::arxiv_snapshot
