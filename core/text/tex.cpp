#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/byte_vector.hpp>
#include <arxgraph/core/text/tex.hpp>
#include <arxgraph/core/text/tex_tables.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

constexpr char32_t dotless_i = 0x131;
constexpr char32_t dotless_j = 0x237;
constexpr std::size_t nowhere = std::string_view::npos;

enum class Character : std::uint8_t { plain, space, mark, tex, other };  // a mark means something else if doubled

constexpr std::array<Character, 256> characters = [] {
    std::array<Character, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte)
        table[byte] = byte > ' ' && byte < 0x7F ? Character::plain : Character::other;
    for (const char c : std::string_view{"\\{}$~"}) table[static_cast<unsigned char>(c)] = Character::tex;
    for (const char c : std::string_view{"`'-"}) table[static_cast<unsigned char>(c)] = Character::mark;
    table[' '] = Character::space;
    return table;
}();

Character character(char byte) noexcept {
    return characters[static_cast<unsigned char>(byte)];
}

/// Where each `$` or `$$` that opens mathematics is closed, and each `{` outside of it; nowhere for all else.
class Partners {
public:
    explicit Partners(std::string_view text) {
        find_signs(text);
        pair_dollars(text);
        pair_braces(text);
    }
    /// For a dollar the byte behind the mathematics; for a brace its closing brace.
    std::size_t of(std::size_t at) const noexcept {
        const auto sign = std::lower_bound(signs_.begin(), signs_.end(), at,
                                           [](const Sign& each, std::size_t wanted) { return each.at < wanted; });
        return sign == signs_.end() || sign->at != at ? nowhere : sign->partner;
    }

private:
    struct Sign {
        std::size_t at{};
        std::size_t partner = nowhere;
    };

    /// Dollars and braces that no backslash stands before; `$$` is one.
    void find_signs(std::string_view text) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            const char c = text[at];
            if (character(c) != Character::tex) continue;
            if (c == '$' || c == '{' || c == '}') signs_.push_back({.at = at});
            if (c == '\\' || text.substr(at, 2) == "$$") ++at;
        }
    }

    void pair_dollars(std::string_view text) {
        Sign* open = nullptr;
        for (Sign& sign : signs_) {
            if (text[sign.at] != '$') continue;
            if (open == nullptr) {
                open = &sign;
                continue;
            }
            open->partner = sign.at + (text.substr(sign.at, 2) == "$$" ? 2 : 1);
            open = nullptr;
        }
    }

    void pair_braces(std::string_view text) {
        std::vector<Sign*> open;
        std::size_t behind_mathematics = 0;
        for (Sign& sign : signs_) {
            if (sign.at < behind_mathematics) continue;
            if (text[sign.at] == '$' && sign.partner != nowhere) {
                behind_mathematics = sign.partner;
            } else if (text[sign.at] == '{') {
                open.push_back(&sign);
            } else if (text[sign.at] == '}' && !open.empty()) {
                open.back()->partner = sign.at;
                open.pop_back();
            }
        }
    }

    std::vector<Sign> signs_;
};

// NOLINTBEGIN(misc-no-recursion): TeX nests; `deepest_tex` bounds it.
class TexReader {
public:
    TexReader(std::string_view text, TexContext context) : text_(text), context_(context), partners_(text) {}

    DecodedTex read() {
        std::string decoded = run(text_.size(), 0);
        return {.text = std::move(decoded), .unknown_macros = unknown_};
    }

private:
    std::string run(std::size_t end, std::size_t depth) {
        std::string out;
        while (at_ < end) step(out, end, depth);
        return out;
    }

    void step(std::string& out, std::size_t end, std::size_t depth) {
        const char c = text_[at_];
        switch (c) {
            case '\\':
                return macro(out, end, depth);
            case '{':
                return group(out, depth);
            case '$':
                return mathematics(out);
            case '~':
                out += context_ == TexContext::text ? '~' : ' ';
                ++at_;
                return;
            case '`':
                return doubled(out, "``", "\u201C");
            case '\'':
                return doubled(out, "''", "\u201D");
            case '-':
                return dashes(out);
            default:
                copy_to(out, end_of_plain_run(end));
        }
    }

    void copy_to(std::string& out, std::size_t end) {
        out.append(text_, at_, end - at_);
        at_ = end;
    }

    std::size_t end_of_plain_run(std::size_t end) const noexcept {
        std::size_t behind = at_ + 1;
        while (behind < end && character(text_[behind]) != Character::tex &&
               character(text_[behind]) != Character::mark)
            ++behind;
        return behind;
    }

    void mathematics(std::string& out) {
        const std::size_t end = partners_.of(at_);
        copy_to(out, end == nowhere ? at_ + 1 : end);
    }

    void group(std::string& out, std::size_t depth) {
        const std::size_t close = partners_.of(at_);
        if (close == nowhere) return copy_to(out, at_ + 1);
        if (depth == deepest_tex) return copy_to(out, close + 1);
        ++at_;
        out += run(close, depth + 1);
        at_ = close + 1;
    }

    void doubled(std::string& out, std::string_view mark, std::string_view quote) {
        if (text_.substr(at_, 2) == mark) {
            out += quote;
            at_ += 2;
        } else {
            out += text_[at_++];
        }
    }

    /// Two and three are dashes; a longer row is a line.
    void dashes(std::string& out) {
        const std::size_t count = std::min(text_.find_first_not_of('-', at_), text_.size()) - at_;
        if (count == 2)
            out += "\u2013";
        else if (count == 3)
            out += "\u2014";
        else
            out.append(count, '-');
        at_ += count;
    }

    void macro(std::string& out, std::size_t end, std::size_t depth) {
        if (at_ + 1 >= end) return copy_to(out, end);
        const char next = text_[at_ + 1];
        if (is_ascii_letter(next)) return named_macro(out, end, depth);
        if (const char32_t mark = tex::accent(text_.substr(at_ + 1, 1)); mark != 0)
            return accent(out, mark, at_ + 2, end, depth);
        constexpr std::string_view signs = "&%#_${}";
        constexpr std::string_view invisible = ",;!:-/@";
        if (signs.find(next) != std::string_view::npos)
            out += next;
        else if (next == '\\' || next == ' ' || next == '\n')
            out += ' ';
        else if (invisible.find(next) == std::string_view::npos)
            return copy_to(out, at_ + 1);
        at_ += 2;
    }

    void named_macro(std::string& out, std::size_t end, std::size_t depth) {
        std::size_t behind = at_ + 1;
        while (behind < end && is_ascii_letter(text_[behind])) ++behind;
        const std::string_view name = text_.substr(at_ + 1, behind - at_ - 1);
        if (const char32_t mark = tex::accent(name); mark != 0) return accent(out, mark, behind, end, depth);
        if (const char32_t letter = tex::letter(name); letter != 0) {
            append_code_point(out, letter);
            at_ = behind_letter(behind, end);
        } else if (leaves_content(name, skip_spaces(behind, end), end, depth)) {
            at_ = skip_spaces(behind, end);
        } else {
            ++unknown_;
            copy_to(out, behind);
        }
    }

    /// `\emph{…}`, and `{\it …}` within its group.
    bool leaves_content(std::string_view name, std::size_t next, std::size_t end, std::size_t depth) const {
        return (tex::is_wrapper(name) && next < end && text_[next] == '{') || (tex::is_declaration(name) && depth > 0);
    }

    std::size_t skip_spaces(std::size_t at, std::size_t end) const noexcept {
        while (at < end && (text_[at] == ' ' || text_[at] == '\n' || text_[at] == '\t')) ++at;
        return at;
    }

    /// A letter's macro swallows the spaces or the one `{}` that end its name.
    std::size_t behind_letter(std::size_t behind, std::size_t end) const noexcept {
        if (text_.substr(behind, 2) == "{}" && behind + 2 <= end) return behind + 2;
        return skip_spaces(behind, end);
    }

    /// An accent without a letter to stand on stays as it is, before what its argument has become.
    void accent(std::string& out, char32_t mark, std::size_t behind, std::size_t end, std::size_t depth) {
        const std::string_view spelt = text_.substr(at_, behind - at_);
        at_ = skip_spaces(behind, end);
        const std::string_view spaces = text_.substr(behind, at_ - behind);
        std::string base;
        if (at_ < end && depth < deepest_tex) base = argument(end, depth + 1);
        std::string_view rest = base;
        const char32_t first = rest.empty() ? U'\0' : take_code_point(rest);
        if (!is_letter(first)) {
            ++unknown_;
            out.append(spelt).append(spaces).append(base);
            return;
        }
        append_code_point(out, first == dotless_i ? U'i' : first == dotless_j ? U'j' : first);
        const std::size_t marks = size_of_marks(rest);
        out.append(rest.substr(0, marks));
        append_code_point(out, mark);
        out.append(rest.substr(marks));
    }

    static std::size_t size_of_marks(std::string_view text) noexcept {
        std::string_view rest = text;
        while (!rest.empty()) {
            std::string_view next = rest;
            if (!is_mark(take_code_point(next))) break;
            rest = next;
        }
        return text.size() - rest.size();
    }

    /// A group, a macro or one character.
    std::string argument(std::size_t end, std::size_t depth) {
        std::string base;
        if (text_[at_] == '{' || text_[at_] == '\\') {
            step(base, end, depth);
            return base;
        }
        std::string_view rest = text_.substr(at_, end - at_);
        append_code_point(base, take_code_point(rest));
        at_ = end - rest.size();
        return base;
    }

    std::string_view text_;
    TexContext context_;
    Partners partners_;
    std::size_t at_ = 0;
    std::size_t unknown_ = 0;
};

// NOLINTEND(misc-no-recursion)

bool needs_no_decoding(std::string_view text, TexContext context) noexcept {
    char before = '\0';
    return std::none_of(text.begin(), text.end(), [&](char byte) {
        const Character kind = character(byte);
        const bool doubled = std::exchange(before, byte) == byte;
        return (kind == Character::mark && doubled) ||
               (kind == Character::tex && (byte != '~' || context != TexContext::text));
    });
}

/// The bytes of a vector that stand in no plain line, by themselves or behind the byte before each.
ByteVector odd_in_line(ByteVector c, ByteVector before) noexcept {
    const ByteVector tex = (c == '\\') | (c == '{') | (c == '}') | (c == '$') | (c == '~');
    const ByteVector doubled = (c == before) & ((c == ' ') | (c == '`') | (c == '\'') | (c == '-'));
    return (c < 0x20) | (c == 0x7F) | tex | doubled;
}

}  // namespace

bool is_plain_line(std::string_view text) noexcept {
    if (text.starts_with(' ') || text.ends_with(' ')) return false;
    std::size_t at = 1;
    for (; at + byte_vector_size <= text.size(); at += byte_vector_size)
        if (any_set(odd_in_line(load_bytes(text.data() + at), load_bytes(text.data() + at - 1)))) return false;
    char before = at == 1 ? '\0' : text[at - 1];
    for (const char byte : text.substr(at == 1 ? 0 : at)) {
        const Character kind = character(byte);
        if (kind == Character::tex || kind == Character::other) return false;
        if (kind != Character::plain && byte == before) return false;
        before = byte;
    }
    return at == 1 || character(text.front()) < Character::tex;
}

DecodedTex decode_tex(std::string_view tex, TexContext context) {
    const std::string_view head = prefix(tex, longest_tex);
    if (needs_no_decoding(head, context)) return {.text = nfc(tex)};
    DecodedTex decoded = TexReader(head, context).read();
    decoded.text = nfc(decoded.text.append(tex.substr(head.size())));
    return decoded;
}

}  // namespace arxgraph
