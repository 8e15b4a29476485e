// A page of OAI-PMH: its records as they stand there, and what it says of itself.
#pragma once

#include <arxgraph/extractors/arxiv_oai_record.hpp>
#include <arxgraph/extractors/extractor.hpp>
#include <arxgraph/extractors/xml_reader.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace arxgraph::arxiv_oai {

inline constexpr XmlName root{.space = "http://www.openarchives.org/OAI/2.0/", .local = "OAI-PMH"};

/// An error of the service, which comes as a good answer. `noRecordsMatch` is none.
struct ServiceError {
    std::string code{};
    std::string message{};
    std::uint32_t line{};
};

struct Page {
    std::string response_date{};  // RFC 3339; empty: not stated
    std::string token{};          // where the next page is; empty: there is none
    bool token_stated{};          // an empty one too, which says that this page is the last
    std::vector<ServiceError> errors{};
    bool is_page{};     // it has the root element
    bool any_record{};  // deleted ones too
    bool whole{};       // all of it was read; else why not was reported
};

/// Takes each record that is complete, in order, deleted ones too. Valid during the call.
using RecordSink = std::function<void(const Record&)>;

/// What is broken costs one diagnostic each, as read_xml() says.
Page read_page(const Document& document, const RecordSink& sink, Diagnostics& diagnostics);

}  // namespace arxgraph::arxiv_oai
