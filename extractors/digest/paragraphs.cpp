#include <arxgraph/core/text/language.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/digest/labels.hpp>
#include <arxgraph/extractors/digest/paragraphs.hpp>
#include <arxgraph/extractors/digest/title.hpp>

#include <algorithm>
#include <utility>

namespace arxgraph::digest {

namespace {

/// A paragraph while its lines are put together.
struct Draft {
    std::string text{};
    std::string_view language{};  // of its first line
    Label label{};
    bool quoted{};
    bool joined{};  // of several lines
};

bool is_written_in_latin(std::string_view language) noexcept {
    return language == "en" || language == "und";
}

bool ends_sentence(std::string_view text) noexcept {
    for (const std::string_view end : {".", "!", "?", ":", ")", "\"", "\u3002", "\u201D", "\uFF01", "\uFF1F"})
        if (text.ends_with(end)) return true;
    return false;
}

bool begins_in_lower_case(std::string_view text) noexcept {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

bool has_inner_blank(Lines lines, std::span<const std::size_t> body) {
    bool filled = false;
    bool blank_after = false;
    for (const std::size_t at : body) {
        const bool blank = lines[at].kind == LineKind::blank;
        if (!blank && blank_after) return true;
        filled = filled || !blank;
        blank_after = filled && blank;
    }
    return false;
}

class Drafts {
public:
    Drafts(Lines lines, std::span<const std::size_t> body) : blocks_(has_inner_blank(lines, body)) {
        for (const std::size_t at : body) take(lines[at]);
    }
    std::vector<Draft> drafts{};

private:
    void take(const Line& line) {
        if (line.kind == LineKind::blank) {
            after_blank_ = true;
            return;
        }
        if (const Label label = label_of(line.text); label != Label::none && !line.quoted) {
            label_ = label;
            after_blank_ = true;
            return;
        }
        const std::string_view language = detect_language(line.text);
        if (line.heading == 0 && continues(line, language))
            join(drafts.back(), line.text);
        else
            drafts.push_back(
                {.text = std::string(line.text), .language = language, .label = label_, .quoted = line.quoted});
        after_blank_ = line.heading != 0;
    }

    static void join(Draft& draft, std::string_view text) {
        draft.text.append(" ").append(text);
        draft.joined = true;
    }

    bool continues(const Line& line, std::string_view language) const {
        if (drafts.empty() || after_blank_ || line.listed || line.quoted != drafts.back().quoted) return false;
        if (line.quoted) return true;
        const Draft& last = drafts.back();
        const bool same_script =
            is_written_in_latin(language) ? is_written_in_latin(last.language) : language == last.language;
        if (blocks_) return same_script || (language == "und" && !line.text.empty());
        return same_script && begins_in_lower_case(line.text) && !ends_sentence(last.text);
    }

    bool blocks_;
    bool after_blank_ = false;
    Label label_ = Label::none;
};

/// How many of the first drafts are the abstract, from which on.
struct Span {
    std::size_t begin{};
    std::size_t end{};
};

Span find_abstract(const std::vector<Draft>& drafts, Unmarked unmarked) {
    const auto run_from = [&](auto first, auto belongs) {
        const auto last = std::find_if_not(first, drafts.end(), belongs);
        return Span{static_cast<std::size_t>(first - drafts.begin()), static_cast<std::size_t>(last - drafts.begin())};
    };
    const auto labelled = [](const Draft& draft) { return draft.label == Label::abstract; };
    const auto quoted = [](const Draft& draft) { return draft.quoted; };
    if (const auto first = std::find_if(drafts.begin(), drafts.end(), labelled); first != drafts.end())
        return run_from(first, labelled);
    if (const auto first = std::find_if(drafts.begin(), drafts.end(), quoted); first != drafts.end())
        return run_from(first, quoted);
    if (unmarked == Unmarked::note) return {};
    const auto first =
        std::find_if_not(drafts.begin(), drafts.end(), [](const Draft& draft) { return is_row_of_links(draft.text); });
    const bool opens = first != drafts.end() && first->label == Label::none && is_written_in_latin(first->language);
    const auto begin = static_cast<std::size_t>(first - drafts.begin());
    return {begin, opens ? begin + 1 : begin};
}

/// `Abstract: …` before the text says the same as a label on a line of its own.
void mark_inline_labels(std::vector<Draft>& drafts) {
    for (Draft& draft : drafts) {
        std::string_view text = draft.text;
        if (!take_abstract_label(text) || text.empty()) continue;
        draft.text = std::string(text);
        draft.label = Label::abstract;
    }
}

}  // namespace

std::vector<Paragraph> read_paragraphs(Lines lines, std::span<const std::size_t> body, Unmarked unmarked) {
    std::vector<Draft> drafts = Drafts(lines, body).drafts;
    mark_inline_labels(drafts);
    const Span abstract = find_abstract(drafts, unmarked);
    std::vector<Paragraph> paragraphs;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const Role role = i >= abstract.begin && i < abstract.end ? Role::abstract : Role::note;
        const std::string_view language = drafts[i].joined ? detect_language(drafts[i].text) : drafts[i].language;
        paragraphs.push_back({.text = std::move(drafts[i].text), .language = language, .role = role});
    }
    return paragraphs;
}

}  // namespace arxgraph::digest
