// What a record of the snapshot says, whichever parser took its JSON apart, and the entry that it becomes.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/core/entry/entry_batch.hpp>
#include <arxgraph/core/identity/arxiv_category.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::arxiv_snapshot {

inline constexpr std::size_t most_authors = 100'000;

/// Views into what the parser holds. Empty: not stated, or no text.
struct Record {
    struct Name {
        std::string_view keyname{};
        std::string_view forenames{};
        std::string_view suffix{};
        friend bool operator==(const Name&, const Name&) = default;
    };
    struct Version {
        std::string_view created{};
        std::string_view name{};  // `v2`
        friend bool operator==(const Version&, const Version&) = default;
    };

    bool has_text_id{};
    std::string_view id{};
    std::string_view title{};
    std::string_view abstract{};
    std::string_view comments{};
    std::string_view journal_ref{};
    std::string_view doi{};
    std::string_view authors{};
    std::string_view categories{};
    bool names_parsed{};        // authors_parsed has items
    bool too_many_names{};      // more than `most_authors`; the rest is left out
    std::vector<Name> names{};  // authors_parsed
    std::vector<Version> versions{};

    /// Keeps the memory of the lists.
    void clear();
    friend bool operator==(const Record&, const Record&) = default;
};

/// Makes entries of records. Holds scratch memory, so one a thread.
class RecordReader {
public:
    explicit RecordReader(bool abstracts) : abstracts_(abstracts) {}

    /// False, with a report, if the record is no paper. `where.path` must outlive the batch.
    bool read(const Record& record, Location where, EntryBatch& batch, Diagnostics& diagnostics);

private:
    std::string_view keep_name(const Record::Name& name, EntryBatch& batch);
    void read_authors(const Record& record, Entry& entry, EntryBatch& batch, Diagnostics& diagnostics);
    void read_categories(const Record& record, Entry& entry, EntryBatch& batch, Diagnostics& diagnostics);

    bool abstracts_;
    std::vector<std::string_view> kept_;
    std::string name_;
    ParsedCategories categories_;
};

}  // namespace arxgraph::arxiv_snapshot
