#include <arxgraph/core/text/tex.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/kept_text.hpp>

#include <string>

namespace arxgraph {

std::string_view keep_text(EntryBatch& batch, std::string_view text) {
    text = trim(text);
    return is_clean(text) ? batch.keep(text) : batch.keep(trim(clean(text).text));
}

std::string_view keep_phrase(EntryBatch& batch, std::string_view text) {
    if (is_plain_line(text)) return batch.keep(text);
    return batch.keep(collapse_spaces(nfc(is_clean(text) ? std::string(text) : clean(text).text)));
}

}  // namespace arxgraph
