// Which language a paragraph is written in: enough to tell the commentary's languages apart.
#pragma once

#include <string_view>

namespace arxgraph {

/// A BCP 47 tag in static storage: by script "ko" (Hangul), "ja" (kana), "zh" (Han without kana), "ru" (Cyrillic),
/// "ar", "he", "th", "el"; Latin text is "en" if common English words stand in it; else "und". URLs do not count.
/// Technical words in Latin letters are expected inside text of other scripts: a script wins from a fifth of the
/// letters.
std::string_view detect_language(std::string_view text) noexcept;

}  // namespace arxgraph
