#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/bibtex/values.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace arxgraph::bibtex {

namespace {

constexpr std::string_view blanks = " \t\n";
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> months{{{"jan", "January"},
                                                                                {"feb", "February"},
                                                                                {"mar", "March"},
                                                                                {"apr", "April"},
                                                                                {"may", "May"},
                                                                                {"jun", "June"},
                                                                                {"jul", "July"},
                                                                                {"aug", "August"},
                                                                                {"sep", "September"},
                                                                                {"oct", "October"},
                                                                                {"nov", "November"},
                                                                                {"dec", "December"}}};

/// Reads the fields of one record. `at_` only goes forward.
class FieldReader {
public:
    FieldReader(const Macros& macros, Location document, Diagnostics& diagnostics, Record& record)
        : macros_(macros),
          document_(document),
          diagnostics_(diagnostics),
          record_(record),
          text_(record.text->text()) {}

    bool read() {
        read_type();
        if (record_.type == "comment" || record_.type == "preamble") return true;
        if (record_.type != "string") read_key();
        while (skip_to_content()) {
            if (begins_field(text_.substr(at_)))
                read_field();
            else
                skip_to_field();
            if (made_bytes_ > longest_record) return false;
        }
        return true;
    }

private:
    std::string_view rest() const noexcept { return text_.substr(at_); }
    std::size_t find(std::string_view any) const noexcept {
        return std::min(text_.find_first_of(any, at_), text_.size());
    }
    void skip_blanks() noexcept { at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size()); }

    void read_type() {
        const std::size_t open = find("{(");
        record_.type = ascii_lower(trim(text_.substr(1, open - 1)));
        text_.remove_suffix(1);
        at_ = open + 1;
    }

    /// Up to the first comma. Where the fields begin without one, what stands before the first name is the key, if
    /// anything does.
    void read_key() {
        const std::size_t end = find(",=");
        const std::string_view head = trim(text_.substr(at_, end - at_));
        if (end == text_.size() || text_[end] == ',') {
            record_.key = head;
            at_ = std::min(end + 1, text_.size());
            return;
        }
        const std::size_t name = head.find_last_of(blanks);
        if (name == std::string_view::npos) return;
        record_.key = trim(head.substr(0, name));
        at_ = static_cast<std::size_t>(head.data() - text_.data()) + name + 1;
    }

    /// Over blanks, commas and comments; false at the end.
    bool skip_to_content() noexcept {
        while (true) {
            at_ = std::min(text_.find_first_not_of(" \t\n,", at_), text_.size());
            if (at_ == text_.size()) return false;
            if (text_[at_] != '%') return true;
            at_ = find("\n");
        }
    }

    /// Over what is no field, to the next line that begins one.
    void skip_to_field() {
        if (!std::exchange(reported_, true))
            diagnostics_.report(DiagnosticCode::invalid_value,
                                {.path = document_.path, .line = record_.text->line_at(at_)},
                                prefix(rest().substr(0, rest().find('\n')), 60));
        do {
            at_ = find("\n");
            skip_blanks();
        } while (at_ != text_.size() && !begins_field(rest()));
    }

    void read_field() {
        Field field{.line = record_.text->line_at(at_)};
        const std::size_t sign = find("=");
        field.name = ascii_lower(trim(text_.substr(at_, sign - at_)));
        at_ = sign + 1;
        skip_blanks();
        field.offset = at_;
        std::string_view value = read_piece();
        bool made = !is_of_text(value);
        std::string joined(made ? value : std::string_view{});
        while (take_sign()) {
            if (!std::exchange(made, true)) joined = value;
            joined.append(read_piece());
            if (made_bytes_ + joined.size() > longest_record) break;
        }
        if (made) {
            made_bytes_ += joined.size();
            value = record_.made.emplace_back(std::move(joined));
        }
        field.offset =
            made ? std::string_view::npos : static_cast<std::size_t>(value.data() - record_.text->text().data());
        field.value = value;
        record_.fields.push_back(std::move(field));
    }

    bool is_of_text(std::string_view value) const noexcept {
        return !value.empty() && std::less_equal<>{}(text_.data(), value.data()) &&
               std::less<>{}(value.data(), text_.data() + text_.size());
    }

    bool take_sign() noexcept {
        const std::size_t before = at_;
        skip_blanks();
        if (at_ == text_.size() || text_[at_] != '#') {
            at_ = before;
            return false;
        }
        ++at_;
        skip_blanks();
        return true;
    }

    std::string_view read_piece() {
        if (rest().starts_with('{')) return read_braced();
        if (rest().starts_with('"')) return read_quoted();
        const std::size_t end = find(",#\n{}\"");
        const std::string_view word = trim(text_.substr(at_, end - at_));
        at_ = end;
        return word.find_first_of(" \t") == std::string_view::npos ? macros_.expanded(word) : word;
    }

    std::string_view read_braced() noexcept {
        const std::size_t begin = ++at_;
        std::size_t depth = 1;
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            if (c == '{') ++depth;
            if (c == '}' && --depth == 0) return text_.substr(begin, at_ - 1 - begin);
        }
        return text_.substr(begin);
    }

    std::string_view read_quoted() {
        const std::size_t begin = ++at_;
        std::size_t depth = 0;
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            if (c == '{') ++depth;
            if (c == '}' && depth > 0) --depth;
            if (c == '"' && depth == 0 && ends_value(rest())) return text_.substr(begin, at_ - 1 - begin);
        }
        return text_.substr(begin);
    }

    /// So that quotes within quotes stay: `"The "best" method",`.
    static bool ends_value(std::string_view behind) noexcept {
        const std::size_t size = std::min(behind.find_first_not_of(blanks), behind.size());
        if (behind.substr(0, size).find('\n') != std::string_view::npos) return true;
        behind.remove_prefix(size);
        return behind.empty() || behind.front() == ',' || behind.front() == '#' || behind.front() == '%' ||
               begins_field(behind);
    }

    const Macros& macros_;
    Location document_;
    Diagnostics& diagnostics_;
    Record& record_;
    std::string_view text_;  // without the closing bracket
    std::size_t at_{};
    std::size_t made_bytes_{};
    bool reported_{};
};

}  // namespace

Macros::Macros() {
    for (const auto& [name, value] : months) values_.emplace(name, value);
}

bool Macros::define(std::string_view name, std::string_view value) {
    bytes_ += name.size() + value.size();
    if (bytes_ > most_macro_bytes) return false;
    values_.insert_or_assign(ascii_lower(name), std::string(value));
    return true;
}

std::string_view Macros::expanded(std::string_view name) const {
    const auto found = values_.find(ascii_lower(name));
    return found == values_.end() ? name : std::string_view{found->second};
}

std::uint32_t Record::line_of(const Field& field, std::size_t offset_in_value) const noexcept {
    return field.offset == std::string_view::npos ? field.line : text->line_at(field.offset + offset_in_value);
}

const Field* Record::find(std::string_view name) const noexcept {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& field) { return field.name == name && !field.value.empty(); });
    return found == fields.end() ? nullptr : &*found;
}

bool parse_record(const NumberedText& text, const Macros& macros, Location document, Diagnostics& diagnostics,
                  Record& record) {
    record = Record{.text = &text};
    return FieldReader(macros, document, diagnostics, record).read();
}

}  // namespace arxgraph::bibtex
