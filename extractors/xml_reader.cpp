#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/xml_bytes.hpp>
#include <arxgraph/extractors/xml_parser.hpp>
#include <arxgraph/extractors/xml_reader.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

namespace arxgraph {

namespace {

constexpr std::size_t longest_tag_name = 256;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view ends_of_name = " \t\r\n/>";

/// The first start tag of that local name, whatever its prefix.
std::size_t find_start_tag(std::string_view text, std::string_view local) noexcept {
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        std::string_view name = text.substr(at + 1, longest_tag_name);
        name = name.substr(0, name.find_first_of(ends_of_name));
        if (name.substr(name.find(':') + 1) == local) return at;
    }
    return std::string_view::npos;
}

std::uint32_t lines_in(std::string_view text) noexcept {
    return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
}

/// Leads the blocks of a document through one parser after another.
class XmlReading {
public:
    XmlReading(const Document& document, const XmlName& record, XmlVisitor& visitor, Diagnostics& diagnostics)
        : path_(document.path),
          record_(record),
          visitor_(visitor),
          diagnostics_(diagnostics),
          bytes_(document, diagnostics) {}

    bool read() {
        parser_.emplace(path_, record_, visitor_, diagnostics_);
        while (!done_) {
            const std::string_view block = bytes_.next();
            if (block.empty()) break;
            take(block);
        }
        if (!done_ && parser_ && bytes_.any()) settle(parser_->parse({}, true));
        bytes_.report_replaced();
        return whole_ && bytes_.any();
    }

private:
    void take(std::string_view block) {
        std::size_t at = 0;
        while (at != block.size() && !done_) {
            if (!parser_ && !begin_at_record(block, at)) return;
            const std::string_view rest = block.substr(at);
            const std::size_t given = parser_->given();
            const XmlStop stop = parser_->parse(rest, false);
            keep_prologue(rest);
            const std::size_t offset = parser_->place().offset;
            const std::size_t taken = std::min(offset - std::min(offset, given), rest.size());
            at += taken;
            if (stop == XmlStop::full)
                begin_anew(bytes_.line() + lines_in(block.substr(0, at)));
            else if (stop != XmlStop::none)
                at = std::min(at + settle(stop), block.size());
        }
    }

    /// False if no record begins in the rest of the block.
    bool begin_at_record(std::string_view block, std::size_t& at) {
        const std::size_t tag = find_start_tag(block.substr(at), record_.local);
        if (tag == std::string_view::npos) return false;
        at += tag;
        begin_anew(bytes_.line() + lines_in(block.substr(0, at)));
        return true;
    }

    /// As if what stands on that line were the first record.
    void begin_anew(std::uint32_t line) {
        parser_.emplace(path_, record_, visitor_, diagnostics_);
        parser_->replay(prologue_, line);
        parser_->stop_when_full();
    }

    /// All that stands before the first record: its namespaces and open elements are those of the others.
    void keep_prologue(std::string_view parsed) {
        if (prologue_state_ != Prologue::growing) return;
        const auto first_record = parser_->first_record();
        prologue_ += parsed;
        if (first_record) prologue_.resize(std::min(*first_record, prologue_.size()));
        if (prologue_.size() > longest_xml_prologue) {
            prologue_state_ = Prologue::too_long;
            prologue_.clear();
        } else if (first_record) {
            prologue_state_ = Prologue::known;
            parser_->stop_when_full();
        }
    }

    /// Reports a stop and gives the parser up. Says how many bytes to pass over.
    std::size_t settle(XmlStop stop) {
        if (stop == XmlStop::none) return 0;
        whole_ = false;
        const XmlPlace place = parser_->place();
        diagnostics_.report(code_of(stop), {.path = path_, .line = place.line}, parser_->what());
        if (parser_->in_record()) visitor_.abandon_record();
        const bool at_its_first_tag = place.offset == prologue_.size();
        parser_.reset();
        done_ = stop != XmlStop::broken || prologue_state_ != Prologue::known || ++broken_places_ == most_broken_places;
        return at_its_first_tag ? 1 : 0;
    }

    DiagnosticCode code_of(XmlStop stop) const noexcept {
        if (stop == XmlStop::doctype) return DiagnosticCode::doctype_refused;
        if (stop == XmlStop::truncated) return DiagnosticCode::truncated_document;
        return parser_->in_record() ? DiagnosticCode::malformed_record : DiagnosticCode::malformed_document;
    }

    enum class Prologue : std::uint8_t { growing, known, too_long };

    std::string_view path_;
    XmlName record_;
    XmlVisitor& visitor_;
    Diagnostics& diagnostics_;
    XmlBytes bytes_;
    std::optional<XmlParser> parser_;  // none between a broken place and the next record
    std::string prologue_;
    Prologue prologue_state_{};
    std::size_t broken_places_{};
    bool whole_ = true;
    bool done_{};
};

}  // namespace

std::string_view XmlElement::attribute(std::string_view local) const noexcept {
    for (const XmlAttribute& each : attributes)
        if (each.name.space.empty() && each.name.local == local) return each.value;
    return {};
}

bool read_xml(const Document& document, const XmlName& record, XmlVisitor& visitor, Diagnostics& diagnostics) {
    return XmlReading(document, record, visitor, diagnostics).read();
}

bool begins_as_xml(const DocumentHead& head, const XmlName& root, std::string_view mentioned) {
    const std::string_view bytes = head.bytes.substr(0, sniffed_bytes);
    std::string text;
    append_as_utf8(text, bytes, declared_encoding(bytes).encoding);
    std::size_t tag = text.find('<');
    if (tag == std::string::npos || collapse_spaces(text.substr(0, tag)).size() > byte_order_mark.size()) return false;
    while (text.compare(tag, 2, "<?") == 0 || text.compare(tag, 2, "<!") == 0)
        if ((tag = text.find('<', tag + 1)) == std::string::npos) return false;
    return tag == find_start_tag(text, root.local) && text.find(root.space) != std::string::npos &&
           text.find(mentioned) != std::string::npos;
}

}  // namespace arxgraph
