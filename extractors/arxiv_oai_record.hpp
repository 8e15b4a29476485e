// One OAI-PMH record of arXiv's, from the fields of its format to an entry.
#pragma once

#include <arxgraph/extractors/entry_draft.hpp>
#include <arxgraph/extractors/first_of_many.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace arxgraph::arxiv_oai {

enum class MetadataFormat : std::uint8_t { none, arxiv, arxiv_raw, dublin_core, unknown };

struct Person {
    std::string keyname{};
    std::string forenames{};
    std::string suffix{};
};

struct Version {
    std::string name{};  // "v1"
    std::string date{};  // RFC 1123
};

/// A record's fields as they stand there; which of them are filled depends on the format.
struct Record {
    std::uint32_t line{};
    bool deleted{};
    std::string identifier{};  // of the header: "oai:arXiv.org:…"
    std::string datestamp{};   // of the header: the day on which the record changed
    MetadataFormat format{};
    std::string format_name{};
    std::string id{};
    std::string title{};
    std::string abstract{};
    std::string categories{};
    std::string comments{};
    std::string journal_ref{};
    std::string doi{};
    std::uint32_t doi_line{};
    std::string report_no{};
    std::string license{};
    std::string created{};                // arXiv
    std::vector<Person> people{};         // arXiv
    std::string authors{};                // arXivRaw
    std::string submitter{};              // arXivRaw
    std::vector<Version> versions{};      // arXivRaw
    std::vector<std::string> creators{};  // oai_dc, as all that follow
    std::vector<std::string> subjects{};
    std::vector<std::string> descriptions{};
    std::vector<std::string> dates{};
    std::vector<std::string> identifiers{};
};

inline constexpr std::size_t most_items = 100'000;  // of a record's lists

/// False, and one report, if the record names no paper of arXiv's or its format is not known.
bool read_record(const Record& record, std::string_view path, EntryDraft& draft, FirstOfMany& foreign_categories,
                 Diagnostics& diagnostics);

}  // namespace arxgraph::arxiv_oai
