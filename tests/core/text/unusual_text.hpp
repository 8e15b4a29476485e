// Random texts of the code points that break naive folding: marks, fillers, joiners, signs that fold to several, jamo.
#pragma once

#include <arxgraph/core/text/unicode.hpp>

#include <random>
#include <string>
#include <string_view>

namespace arxgraph::tests {

inline std::string unusual_text(std::mt19937& random, std::size_t code_points) {
    static constexpr std::u32string_view alphabet =
        U"aAzZ09  --__..//##++(())''\"$\\{}^,;:!?@%&*"
        U"\u00DF\u00E9\u0130\u0131\u00D8\u0149\u00B2\u00B7\u00AD\u0300\u0301\u0308\u0323\u034F\u0345\u1DC4\u20E3"
        U"\u03B1\u03C9\u03C2\u0390\u1F82\u03D4\u02BC\u2018\u2019\u2032\u200B\u200C\u200D\u2060\uFEFF\uFE0F"
        U"\u0439\u0915\u093C\u093F\u0E01\u0E31\u0E33\u0627\u0653\u3099\u304B\u30AB\uFF76\uFF9E\u30FB\u30FC"
        U"\u1112\u1161\u11AB\uD55C\u115F\u1160\u3164\uFFA0\u4E00\u3007\uFF03\uFF08\uFF09\uFF21\u2488\u2474\u2160\uFDFA"
        U"\u2764\U0001F525\U00020BB7\U000E0100\uFFFD\u2126\u212B\u01C4\uFB01";
    std::string text;
    for (; code_points > 0; --code_points) append_code_point(text, alphabet[random() % alphabet.size()]);
    return text;
}

}  // namespace arxgraph::tests
