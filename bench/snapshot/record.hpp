// A record of the snapshot: the members of Kaggle's file in their order, those that not every paper has at their real
// rates.
#pragma once

#include <snapshot/author_names.hpp>
#include <snapshot/random.hpp>
#include <snapshot/submissions.hpp>

#include <cstdint>
#include <span>
#include <string>

namespace arxgraph::bench {

/// Texts as they stand between the quotes of a JSON text.
struct Record {
    std::uint32_t number{};
    Submission submission{};
    std::span<const std::uint32_t> authors{};
    std::string title{};
    std::string categories{};
    std::string abstract{};
};

/// A line; what the record leaves open (comments, DOI, versions …) is drawn.
void append_record(std::string& lines, const Record& record, Random& random);

}  // namespace arxgraph::bench
