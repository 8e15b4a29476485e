// A record of OAI-PMH as a line of arXiv's metadata snapshot.
#pragma once

#include <arxgraph/extractors/arxiv_oai_record.hpp>

#include <optional>
#include <string>

namespace arxgraph {

/// The snapshot's members in its order, null where nothing is stated, ended by '\n'. Texts stand as they came (raw
/// TeX); `authors_parsed` is made of `authors` by our rules. The class of the ACM is left out: the service states the
/// MSC's there. Of the format arXivRaw only, since the other's `created` is not the day of the first version. None if
/// the record is in another, or names no paper of arXiv's.
std::optional<std::string> snapshot_line(const arxiv_oai::Record& record);

}  // namespace arxgraph
