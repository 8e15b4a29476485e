#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/byte_vector.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <utf8proc.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace arxgraph {

namespace {

/// True if none of eight bytes is a control or over 0x7E; TAB and LF count as controls here.
bool are_plain(const char* eight_bytes) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t high_bits = ones * 0x80U;
    std::uint64_t word{};
    std::memcpy(&word, eight_bytes, sizeof word);
    const std::uint64_t below_space = (word - ones * 0x20U) & ~word;
    const std::uint64_t above_tilde = (word + ones) | word;
    return ((below_space | above_tilde) & high_bits) == 0;
}

constexpr std::size_t wide = 64;

/// The bytes of a vector that are neither printable ASCII nor TAB nor LF.
ByteVector odd_bytes(ByteVector c) noexcept {
    return ~(((c >= 0x20) & (c != 0x7F)) | (c == '\t') | (c == '\n'));
}

/// Calls test(16 bytes) for each quarter of 64 bytes; true if none has a bit set.
template <class Test>
bool none_set_wide(const char* bytes, const Test& test) noexcept {
    constexpr std::size_t step = byte_vector_size;
    static_assert(wide == 4 * step);
    return !any_set(test(load_bytes(bytes)) | test(load_bytes(bytes + step)) | test(load_bytes(bytes + 2 * step)) |
                    test(load_bytes(bytes + 3 * step)));
}

/// The same for 64 bytes, but TAB and LF are plain. Most text has neither.
bool are_plain_wide(const char* bytes) noexcept {
    const auto unprintable = [](ByteVector c) noexcept -> ByteVector { return (c < 0x20) | (c == 0x7F); };
    return none_set_wide(bytes, unprintable) || none_set_wide(bytes, odd_bytes);
}

/// Length of the run of printable ASCII, TAB and LF at the front, by steps of 64, 16, 8 and 1 bytes.
std::size_t plain_run(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at + wide <= text.size() && are_plain_wide(text.data() + at)) at += wide;
    while (at + byte_vector_size <= text.size() && !any_set(odd_bytes(load_bytes(text.data() + at))))
        at += byte_vector_size;
    while (at + 8 <= text.size() && are_plain(text.data() + at)) at += 8;
    if (at < text.size() && text.size() >= 8 && at + 8 > text.size() && are_plain(text.data() + text.size() - 8))
        return text.size();
    while (at < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c >= 0x7F || (c < 0x20 && c != '\t' && c != '\n')) break;
        ++at;
        while (at + 8 <= text.size() && are_plain(text.data() + at)) at += 8;
    }
    return at;
}

bool is_forbidden_control(char32_t c) noexcept {
    return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F);
}
bool is_noncharacter(char32_t c) noexcept {
    return (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF);
}

struct Decoded {
    char32_t code_point{};
    std::size_t size{};
    bool well_formed{};
};

/// What may follow a lead byte: Unicode 15, table 3-7.
Decoded decode(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4) return {replacement_character, 1, false};
    unsigned low = 0x80;
    unsigned high = 0xBF;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
    char32_t code_point = lead & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if (i >= text.size() || byte(i) < low || byte(i) > high) return {replacement_character, i, false};
        code_point = (code_point << 6U) | (byte(i) & 0x3FU);
        low = 0x80;
        high = 0xBF;
    }
    return {code_point, size, true};
}

bool is_space(char32_t c) noexcept {
    if (c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x200B || c == 0xFEFF) return true;
    if (c < 0xA0) return false;
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

bool is_latin_or_greek(char32_t c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0x24F) || (c >= 0x370 && c <= 0x3FF) ||
           (c >= 0x1E00 && c <= 0x1FFF);
}
bool is_diacritic(char32_t c) noexcept {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
           (c >= 0xFE20 && c <= 0xFE2F);
}
bool is_variation_selector(char32_t c) noexcept {
    return c == 0x34F || (c >= 0x180B && c <= 0x180F) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}
/// Letters by category that show nothing: fillers of Hangul syllables.
bool is_filler(char32_t c) noexcept {
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
}

std::string_view ascii_spelling(char32_t c) noexcept {
    switch (c) {
        case U'ß':
            return "ss";
        case U'ø':
            return "o";
        case U'ł':
            return "l";
        case U'æ':
            return "ae";
        case U'œ':
            return "oe";
        case U'đ':
        case U'ð':
            return "d";
        case U'þ':
            return "th";
        case U'ħ':
            return "h";
        case U'ı':
            return "i";
        default:
            return {};
    }
}

bool all_ascii(std::string_view text) noexcept {
    unsigned char bits = 0;
    for (const char c : text) bits |= static_cast<unsigned char>(c);
    return bits < 0x80;
}

std::string well_formed(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) append_code_point(result, take_code_point(text));
    return result;
}

/// Before marks are put in order, as U+034F parts them.
std::string without_variation_selectors(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        if (!is_variation_selector(c)) append_code_point(result, c);
    }
    return result;
}

/// Full decomposition, compatibility included, case folded, marks in canonical order.
std::vector<utf8proc_int32_t> decompose(const std::string& text) {
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size = static_cast<utf8proc_ssize_t>(text.size());
    std::vector<utf8proc_int32_t> code_points(text.size() + 1);
    const auto room = [&] { return static_cast<utf8proc_ssize_t>(code_points.size()); };
    auto length = utf8proc_decompose(bytes, size, code_points.data(), room(), options);
    if (length > room()) {
        code_points.resize(static_cast<std::size_t>(length) + 1);
        length = utf8proc_decompose(bytes, size, code_points.data(), room(), options);
    }
    code_points.resize(length < 0 ? 0 : static_cast<std::size_t>(length));
    return code_points;
}

std::vector<utf8proc_int32_t> without_diacritics(const std::vector<utf8proc_int32_t>& decomposed) {
    std::vector<utf8proc_int32_t> kept;
    bool after_latin = false;
    for (const utf8proc_int32_t each : decomposed) {
        const auto c = static_cast<char32_t>(each);
        if (is_diacritic(c) && after_latin) continue;
        if (!is_diacritic(c)) after_latin = is_latin_or_greek(c);
        const std::string_view spelling = ascii_spelling(c);
        if (spelling.empty())
            kept.push_back(each);
        else
            kept.insert(kept.end(), spelling.begin(), spelling.end());
    }
    return kept;
}

std::string composed(std::vector<utf8proc_int32_t> code_points) {
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    const auto size =
        utf8proc_normalize_utf32(code_points.data(), static_cast<utf8proc_ssize_t>(code_points.size()), options);
    code_points.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    std::string text;
    for (const utf8proc_int32_t c : code_points) append_code_point(text, static_cast<char32_t>(c));
    return text;
}

/// True for what is in normalisation form C by its ranges alone: no code point from U+0300 on but U+2008 to U+203F,
/// dashes and quotes (Unicode 15, DerivedNormalizationProps, NFC_Quick_Check). `text` is well-formed.
bool composes_nothing(std::string_view text) noexcept {
    constexpr unsigned char first_beyond = 0xCC;  // leads U+0300
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (static_cast<unsigned char>(text[at]) < first_beyond) continue;
        const bool punctuation =
            text[at] == '\xE2' && text[at + 1] == '\x80' && static_cast<unsigned char>(text[at + 2]) >= 0x88;
        if (!punctuation) return false;
        at += 2;
    }
    return true;
}

bool is_ascii(char byte) noexcept {
    return static_cast<unsigned char>(byte) < 0x80;
}

/// How many bytes at the front are ASCII and have nothing else behind them. No normal form joins an ASCII character
/// with what stands before it, so text may be cut before each.
std::size_t size_of_ascii_alone(std::string_view text) noexcept {
    const auto beyond = std::find_if_not(text.begin(), text.end(), is_ascii);
    const auto size = static_cast<std::size_t>(beyond - text.begin());
    return size == text.size() || size == 0 ? size : size - 1;
}

/// An ASCII character, if one is there, and all behind it up to the next.
std::size_t size_of_cluster(std::string_view text) noexcept {
    if (text.empty()) return 0;
    return static_cast<std::size_t>(std::find_if(text.begin() + 1, text.end(), is_ascii) - text.begin());
}

/// `text` is well-formed.
void append_nfc(std::string& out, std::string_view text) {
    if (composes_nothing(text)) {
        out.append(text);
        return;
    }
    utf8proc_uint8_t* mapped = nullptr;
    const auto size =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                     &mapped, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    out.append(size < 0 ? text
                        : std::string_view{reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)});
    std::free(mapped);
}

/// Length of the run of ASCII words parted by single spaces, at the front.
std::size_t run_of_words(std::string_view text) noexcept {
    const auto is_graphic = [](char c) { return c > ' ' && c < '\x7F'; };
    std::size_t size = 0;
    while (size < text.size()) {
        if (is_graphic(text[size]))
            ++size;
        else if (size != 0 && text[size] == ' ' && size + 1 < text.size() && is_graphic(text[size + 1]))
            size += 2;
        else
            break;
    }
    return size;
}

}  // namespace

char32_t take_code_point(std::string_view& text) noexcept {
    const Decoded decoded = decode(text);
    text.remove_prefix(decoded.size);
    return decoded.code_point;
}

void append_code_point(std::string& text, char32_t c) {
    const auto put = [&](char32_t bits) { text += static_cast<char>(bits); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

bool is_clean(std::string_view text) noexcept {
    for (text.remove_prefix(plain_run(text)); !text.empty(); text.remove_prefix(plain_run(text))) {
        const Decoded decoded = decode(text);
        if (!decoded.well_formed || is_forbidden_control(decoded.code_point) || is_noncharacter(decoded.code_point))
            return false;
        text.remove_prefix(decoded.size);
    }
    return true;
}

CleanText clean(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    CleanText result;
    result.text.reserve(text.size());
    std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    const auto count = [&](std::size_t& times, std::size_t& first) {
        if (times++ == 0) first = at;
    };
    while (at < text.size()) {
        const std::size_t run = plain_run(text.substr(at));
        result.text.append(text.substr(at, run));
        at += run;
        if (at == text.size()) break;
        const Decoded decoded = decode(text.substr(at));
        if (!decoded.well_formed) {
            count(result.ill_formed, result.first_ill_formed);
            append_code_point(result.text, replacement_character);
        } else if (decoded.code_point == '\r') {
            if (at + 1 == text.size() || text[at + 1] != '\n') result.text += '\n';
        } else if (is_forbidden_control(decoded.code_point)) {
            count(result.controls, result.first_control);
            result.text += ' ';
        } else if (is_noncharacter(decoded.code_point)) {
            count(result.controls, result.first_control);
            append_code_point(result.text, replacement_character);
        } else {
            result.text.append(text.substr(at, decoded.size));
        }
        at += decoded.size;
    }
    return result;
}

bool is_collapsed_ascii(std::string_view text) noexcept {
    if (text.starts_with(' ') || text.ends_with(' ')) return false;
    const auto is_graphic = [](char c) { return c > ' ' && c < '\x7F'; };
    std::size_t at = 1;
    for (; at + byte_vector_size <= text.size(); at += byte_vector_size) {
        const ByteVector c = load_bytes(text.data() + at);
        const ByteVector before = load_bytes(text.data() + at - 1);
        if (any_set((c < 0x20) | (c == 0x7F) | ((c == ' ') & (before == ' ')))) return false;
    }
    for (; at < text.size(); ++at)
        if (!is_graphic(text[at]) && !(text[at] == ' ' && text[at - 1] != ' ')) return false;
    return text.empty() || is_graphic(text.front());
}

std::string collapse_spaces(std::string_view text) {
    if (is_collapsed_ascii(text)) return std::string(text);
    std::string collapsed;
    collapsed.reserve(text.size());
    bool pending = false;
    while (!text.empty()) {
        const std::string_view before = text;
        if (const std::size_t run = run_of_words(text); run > 0) {
            text.remove_prefix(run);
        } else if (is_space(take_code_point(text))) {
            pending = !collapsed.empty();
            continue;
        }
        if (pending) collapsed += ' ';
        pending = false;
        collapsed.append(before.substr(0, before.size() - text.size()));
    }
    return collapsed;
}

std::string_view trim(std::string_view text) noexcept {
    while (!text.empty()) {
        std::string_view rest = text;
        if (!is_space(take_code_point(rest))) break;
        text = rest;
    }
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
        std::string_view last = text.substr(start);
        if (!is_space(take_code_point(last)) || !last.empty()) break;
        text = text.substr(0, start);
    }
    return text;
}

std::string nfc(std::string_view text) {
    if (all_ascii(text)) return std::string(text);
    std::string utf8 = well_formed(text);
    if (composes_nothing(utf8)) return utf8;
    std::string result;
    result.reserve(utf8.size());
    std::string_view rest = utf8;
    while (!rest.empty()) {
        const std::size_t alone = size_of_ascii_alone(rest);
        result.append(rest.substr(0, alone));
        rest.remove_prefix(alone);
        const std::size_t together = size_of_cluster(rest);
        append_nfc(result, rest.substr(0, together));
        rest.remove_prefix(together);
    }
    return result;
}

std::string fold(std::string_view text) {
    if (all_ascii(text)) return ascii_lower(text);
    return composed(without_diacritics(decompose(without_variation_selectors(text))));
}

bool is_letter(char32_t c) noexcept {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO && !is_filler(c);
}

bool is_letter_or_digit(char32_t c) noexcept {
    if (c < 0x80) return is_letter(c) || (c >= '0' && c <= '9');
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return is_letter(c) || (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

bool is_mark(char32_t c) noexcept {
    if (c < 0x300) return false;
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return (category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC) && !is_variation_selector(c);
}

std::size_t length(std::string_view text) noexcept {
    std::size_t count = 0;
    for (; !text.empty(); ++count) take_code_point(text);
    return count;
}

std::string_view prefix(std::string_view text, std::size_t bytes) noexcept {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
    return text.substr(0, bytes);
}

}  // namespace arxgraph
