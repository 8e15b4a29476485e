// The snapshot's records by RapidJSON: any object, whatever its members. See arxiv_snapshot_bulk.hpp for the fast twin.
#pragma once

#include <arxgraph/extractors/arxiv_snapshot_record.hpp>

#include <rapidjson/document.h>

namespace arxgraph::arxiv_snapshot {

/// The record's views live as long as the object. Of a member named twice the first counts.
void read_plainly(const rapidjson::Value& json, Record& record);

}  // namespace arxgraph::arxiv_snapshot
