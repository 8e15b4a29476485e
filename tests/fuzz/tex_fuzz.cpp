// Any bytes as TeX: what comes out is clean, composed and no longer than what went in allows; text without signs of TeX
// stays.
#include <arxgraph/core/text/tex.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include "property.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace arxgraph;
    const std::string text = clean({reinterpret_cast<const char*>(data), size}).text;
    for (const TexContext context : {TexContext::name, TexContext::title, TexContext::text}) {
        const DecodedTex decoded = decode_tex(text, context);
        fuzz::require(is_clean(decoded.text), "decoded text is clean");
        fuzz::require(nfc(decoded.text) == decoded.text, "decoded text is composed");
        // NFC makes some letters three of the same size; a quote of two bytes is one of three.
        fuzz::require(decoded.text.size() <= 3 * text.size(), "decoded text is not much longer");
        if (text.find_first_of("\\{}$`'-~") == std::string::npos)
            fuzz::require(decoded.text == nfc(text) && decoded.unknown_macros == 0, "plain text stays");
    }
    return 0;
}
