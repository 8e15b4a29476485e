#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/xml_parser.hpp>

#include <expat.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace arxgraph {

namespace {

constexpr XML_Char name_separator = '\n';  // in no name, and in no URI
/// expat keeps every name it has met, so it is begun anew behind a record after as many bytes.
constexpr std::size_t full_after = std::size_t{4} << 20;

XmlName name_of(std::string_view expanded) noexcept {
    const std::size_t separator = expanded.rfind(name_separator);
    if (separator == std::string_view::npos) return {.local = expanded};
    return {.space = expanded.substr(0, separator), .local = expanded.substr(separator + 1)};
}

bool is_early_end(XML_Error error) noexcept {
    return error == XML_ERROR_NO_ELEMENTS || error == XML_ERROR_UNCLOSED_TOKEN || error == XML_ERROR_PARTIAL_CHAR ||
           error == XML_ERROR_UNCLOSED_CDATA_SECTION;
}

}  // namespace

void XmlParser::Free::operator()(XML_ParserStruct* parser) const noexcept {
    XML_ParserFree(parser);
}

/// What expat calls. After a stop it may still call some.
struct XmlParser::Handlers {
    template <class Work>
    static void guard(void* user, Work work) noexcept {
        auto& parser = *static_cast<XmlParser*>(user);
        if (parser.stop_ != XmlStop::none || parser.error_) return;
        try {
            work(parser);
        } catch (...) {
            parser.error_ = std::current_exception();
            XML_StopParser(parser.expat_.get(), XML_FALSE);
        }
    }

    static void start(void* user, const XML_Char* name, const XML_Char** attributes) {
        guard(user, [&](XmlParser& parser) { parser.start(name, attributes); });
    }
    static void end(void* user, const XML_Char* name) {
        guard(user, [&](XmlParser& parser) { parser.end(name); });
    }
    static void text(void* user, const XML_Char* text, int size) {
        guard(user, [&](XmlParser& parser) { parser.text({text, static_cast<std::size_t>(size)}); });
    }
    static void doctype(void* user, const XML_Char*, const XML_Char*, const XML_Char*, int) {
        guard(user, [](XmlParser& parser) { parser.stop(XmlStop::doctype, {}, parser.here()); });
    }
};

XmlParser::XmlParser(std::string_view path, const XmlName& record, XmlVisitor& visitor, Diagnostics& diagnostics)
    : path_(path),
      record_(record),
      visitor_(visitor),
      diagnostics_(diagnostics),
      expat_(XML_ParserCreateNS("UTF-8", name_separator)) {
    if (!expat_) throw Error("no memory", std::string(path));
    XML_SetUserData(expat_.get(), this);
    XML_SetElementHandler(expat_.get(), Handlers::start, Handlers::end);
    XML_SetCharacterDataHandler(expat_.get(), Handlers::text);
    XML_SetStartDoctypeDeclHandler(expat_.get(), Handlers::doctype);
}

void XmlParser::replay(std::string_view bytes, std::uint32_t next_line) {
    replaying_ = true;
    parse(bytes, false);
    replaying_ = false;
    replayed_ = bytes.size();
    line_shift_ = std::int64_t{next_line} - 1 - std::count(bytes.begin(), bytes.end(), '\n');
}

XmlStop XmlParser::parse(std::string_view bytes, bool last) {
    const auto status =
        XML_Parse(expat_.get(), bytes.data(), static_cast<int>(bytes.size()), last ? XML_TRUE : XML_FALSE);
    if (error_) std::rethrow_exception(std::exchange(error_, nullptr));
    given_ += bytes.size();
    if (stop_ != XmlStop::none) return stop_;
    if (status == XML_STATUS_OK) return refuse_endless();
    const XML_Error error = XML_GetErrorCode(expat_.get());
    place_ = here();
    what_ = XML_ErrorString(error);
    return stop_ = is_early_end(error) ? XmlStop::truncated : XmlStop::broken;
}

/// What never ends would be held by expat for ever.
XmlStop XmlParser::refuse_endless() {
    place_ = {.offset = given_, .line = here().line};
    if (given_ - std::min(here().offset, given_) > longest_xml_tag)
        what_ = "a tag or comment of more than 1 MiB";
    else if (given_ - replayed_ > longest_xml_record)
        what_ = "more than 16 MiB without the end of a record";
    return stop_ = what_.empty() ? XmlStop::none : XmlStop::broken;
}

XmlPlace XmlParser::here() const noexcept {
    const auto offset = std::max<XML_Index>(XML_GetCurrentByteIndex(expat_.get()), 0);
    const auto line = static_cast<std::int64_t>(XML_GetCurrentLineNumber(expat_.get())) + line_shift_;
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    return {.offset = static_cast<std::size_t>(offset),
            .line = static_cast<std::uint32_t>(std::clamp<std::int64_t>(line, 1, most))};
}

void XmlParser::stop(XmlStop why, std::string what, XmlPlace place) {
    stop_ = why;
    what_ = std::move(what);
    place_ = place;
    XML_StopParser(expat_.get(), XML_FALSE);
}

void XmlParser::start(const char* name, const char** attributes) {
    ++depth_;
    if (replaying_) return;
    if (depth_ > deepest_xml) return stop(XmlStop::broken, "nested deeper than 64 levels", here());
    const XmlName expanded = name_of(name);
    if (expanded == record_ && !begin_record(expanded)) return;
    if (field_depth_ != 0) return;
    const std::uint32_t line = here().line;
    take_attributes(attributes);
    const XmlWanted wanted = visitor_.start({.name = expanded, .attributes = attributes_, .line = line});
    if (wanted == XmlWanted::children) return;
    field_depth_ = depth_;
    field_wanted_ = wanted;
    field_line_ = line;
    text_.clear();
}

/// False if one is open: its end tag is missing.
bool XmlParser::begin_record(const XmlName& name) {
    if (in_record()) {
        stop(XmlStop::broken, std::string("<").append(name.local).append("> within another"), here());
        return false;
    }
    record_depth_ = depth_;
    if (!first_record_) first_record_ = here().offset;
    return true;
}

void XmlParser::take_attributes(const char** attributes) {
    attributes_.clear();
    for (; *attributes != nullptr; attributes += 2) {
        if (attributes_.size() == most_xml_attributes) {
            diagnostics_.report(DiagnosticCode::too_many_items, at(here().line), "attributes");
            return;
        }
        attributes_.push_back({.name = name_of(attributes[0]), .value = attributes[1]});
    }
}

void XmlParser::end(const char* name) {
    if (!replaying_) {
        if (field_depth_ == 0)
            visitor_.end(name_of(name));
        else if (field_depth_ == depth_)
            end_field(name_of(name));
        if (record_depth_ == depth_) end_record();
    }
    --depth_;
}

void XmlParser::end_field(const XmlName& name) {
    field_depth_ = 0;
    if (std::exchange(cut_, false)) diagnostics_.report(DiagnosticCode::text_cut, at(field_line_), name.local);
    if (field_wanted_ == XmlWanted::text) visitor_.text(name, text_, field_line_);
}

void XmlParser::end_record() {
    record_depth_ = 0;
    XmlPlace place = here();
    place.offset += static_cast<std::size_t>(XML_GetCurrentByteCount(expat_.get()));
    if (stops_when_full_ && place.offset - replayed_ > full_after) stop(XmlStop::full, {}, place);
}

void XmlParser::text(std::string_view text) {
    if (field_depth_ == 0 || field_wanted_ != XmlWanted::text || cut_) return;
    text_ += text;
    if (text_.size() <= longest_xml_text) return;
    text_.resize(prefix(text_, longest_xml_text).size());
    cut_ = true;
}

}  // namespace arxgraph
