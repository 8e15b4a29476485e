#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/identity/url.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/language.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/reference.hpp>

#include <algorithm>
#include <utility>

namespace arxgraph {

namespace {

bool is_id(std::string_view address) {
    return ArxivId::parse(address).has_value() || Doi::parse(address).has_value();
}

/// True if the address is the id that the paper has already.
bool says(const OwnIds& ids, std::string_view address) {
    if (const auto arxiv = ArxivId::parse(address)) return arxiv->text() == ids.arxiv_id;
    const auto doi = Doi::parse(address);
    return doi && doi->text() == ids.doi;
}

template <class List>
bool cut(List& list, std::size_t most) {
    if (list.size() <= most) return false;
    list.resize(most);
    return true;
}

}  // namespace

std::string journal_ref(const Appearance& appearance) {
    std::string text = appearance.venue;
    const auto add = [&text](std::string_view between, std::string_view label, std::string_view part) {
        if (!part.empty()) text.append(text.empty() ? "" : between).append(label).append(part);
    };
    const std::string in_volume = appearance.number.empty() ? "" : '(' + appearance.number + ')';
    if (appearance.volume.empty())
        add(", ", "no. ", appearance.number);
    else if (text.empty() || is_ascii_digit(text.back()))
        add(", ", "vol. ", appearance.volume + in_volume);
    else
        add(" ", "", appearance.volume + in_volume);
    add(", ", "pp. ", appearance.pages);
    add(", ", "", appearance.year);
    return text;
}

Mention take_arxiv_mention(OwnIds& ids, std::string_view text) {
    text = trim(text);
    std::string_view id = text;
    for (const std::string_view start : {"arXiv preprint", "arXiv e-prints", "arXiv e-print", "ArXiv preprint"})
        if (take_start_any_case(id, start)) id = trim(id.substr(id.starts_with(',') ? 1 : 0));
    if (!starts_with_any_case(id, "arxiv:") && !id.starts_with("abs/")) return Mention::none;
    if (ArxivId::parse(id)) {
        ids.take(id);
        return Mention::whole;
    }
    const std::size_t sign = id.find_first_of(":/") + 1;
    const std::size_t begin = std::min(id.find_first_not_of(' ', sign), id.size());
    const std::string_view first = id.substr(0, id.find_first_of(" \t\n,;([", begin));
    if (!ArxivId::parse(first)) return Mention::none;
    ids.take(first);
    return Mention::at_start;
}

bool is_one_link(std::string_view text) {
    text = trim(text);
    const std::vector<FoundLink> links = find_links(text);
    return links.size() == 1 && links[0].offset == 0 && links[0].text.size() == text.size();
}

void ReferenceLinks::state_own(std::string_view address, std::uint32_t line) {
    addresses_.push_back({.link = {.target = std::string(address), .line = line}, .own = true});
}

void ReferenceLinks::state_all_in(std::string_view text, std::uint32_t line) {
    for (const FoundLink& link : find_links(text))
        addresses_.push_back({.link = {.target = std::string(link.text), .line = line}, .own = false});
}

void ReferenceLinks::place(EntryDraft& draft) {
    for (Address& address : addresses_)
        if (address.own && is_id(address.link.target)) {
            const bool taken = draft.ids.take(address.link.target) || says(draft.ids, address.link.target);
            if (taken) address.link.target.clear();
        }
    bool has_own = !draft.ids.empty();
    for (Address& address : addresses_) {
        if (address.link.target.empty()) continue;
        if (address.own && !has_own && draft.ids.take(address.link.target))
            has_own = true;
        else
            draft.links.push_back(std::move(address.link));
    }
}

void add_tag(EntryDraft& draft, std::string_view tag) {
    tag = trim(tag);
    while (tag.starts_with('#')) tag = trim(tag.substr(1));
    if (!tag.empty()) draft.tags.emplace_back(tag);
}

void add_remark(EntryDraft& draft, std::string_view paragraph) {
    paragraph = trim(paragraph);
    if (std::string_view comment = paragraph; draft.comments.empty() && take_start(comment, "Comment: "))
        draft.comments = trim(comment);
    else if (!paragraph.empty())
        draft.notes.push_back({.language = std::string(detect_language(paragraph)), .text = std::string(paragraph)});
}

void keep_limits(EntryDraft& draft, Diagnostics& diagnostics) {
    if (cut(draft.authors, most_reference_authors))
        diagnostics.report(DiagnosticCode::too_many_items, draft.source, "authors");
    if (cut(draft.tags, most_reference_tags)) diagnostics.report(DiagnosticCode::too_many_items, draft.source, "tags");
    if (cut(draft.links, most_reference_links))
        diagnostics.report(DiagnosticCode::too_many_items, draft.source, "links");
}

}  // namespace arxgraph
