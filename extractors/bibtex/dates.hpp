// When a record says that its paper was published.
#pragma once

#include <arxgraph/core/entry/date.hpp>

#include <string>
#include <string_view>

namespace arxgraph::bibtex {

struct Published {
    Date day{};          // only where year, month and day are all stated: no day is made up
    std::string year{};  // as stated
};

/// What the fields `date`, `year`, `month` and `day` hold; empty where there is none. Of a range the beginning counts.
/// `date` is ISO 8601; a month may be a number or a name and hold the day ("June 12--14", "12~jun").
Published published(std::string_view date, std::string_view year, std::string_view month, std::string_view day);

}  // namespace arxgraph::bibtex
