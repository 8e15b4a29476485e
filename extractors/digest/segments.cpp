#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/identity/url.hpp>
#include <arxgraph/extractors/digest/labels.hpp>
#include <arxgraph/extractors/digest/segments.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace arxgraph::digest {

namespace {

constexpr std::size_t fewest_names_within = 2;
constexpr std::size_t longest_plain_title = 600;                        // bytes, with an id behind it
constexpr std::size_t longest_dressed_title = std::size_t{256} * 1024;  // with authors

/// A title with what stands right beside it, as they would begin an entry.
struct Opening {
    Title title{};
    AuthorList authors{};
    std::size_t end{};  // the line after all
};

void take_ids(std::string_view row, OwnIds& ids) {
    for (const FoundLink& link : find_links(row))
        if (ArxivReference::parse(link.text) || Doi::parse(link.text)) ids.take(link.text);
}

/// Lines that are nothing but a link, right after the title or the authors, give the paper its ids. A row of links
/// does so too, but stays in the text, as it may name other things.
void take_own_links(Lines lines, Opening& opening) {
    for (std::size_t at = next_filled(lines, opening.end); at < lines.size(); at = next_filled(lines, opening.end)) {
        if (lines[at].kind != LineKind::text || lines[at].heading != 0) return;
        const std::string_view link = lone_link(lines[at].text);
        if (link.empty() && is_row_of_links(lines[at].text)) take_ids(lines[at].text, opening.title.ids);
        if (link.empty() || !opening.title.ids.take(link)) return;
        opening.end = at + 1;
    }
}

/// Within another entry more is asked for, as a remark in parentheses may follow any line: two names, or one below a
/// title that stands apart.
bool surely_begins_entry(Lines lines, std::size_t at, const AuthorList& authors) {
    const auto full = std::count_if(authors.names.begin(), authors.names.end(),
                                    [](const std::string& name) { return name.find(' ') != std::string::npos; });
    const bool apart = lines[at].heading != 0 || (at > 0 && lines[at - 1].kind == LineKind::blank);
    const bool complete =
        (authors.closed && authors.behind.empty()) || (!authors.closed && authors.end == lines.size());
    return complete && authors.names.size() >= (apart && authors.closed ? 1 : fewest_names_within) &&
           2 * static_cast<std::size_t>(full) >= authors.names.size();
}

bool is_too_long_for_title(std::string_view text) noexcept {
    const bool dressed = text.starts_with('*') || text.starts_with('_') || text.starts_with('[');
    return text.size() > (dressed ? longest_dressed_title : longest_plain_title);
}

/// Most lines are prose over prose: that is seen without reading them as a title.
bool may_open(Lines lines, std::size_t at) {
    if (lines[at].text.find(')') != std::string_view::npos) return true;
    const std::size_t next = next_filled(lines, at + 1);
    if (next == lines.size()) return false;
    const std::string_view text = lines[next].text;
    const bool may_be_link = text.find(':') != std::string_view::npos || text.find('/') != std::string_view::npos;
    return may_be_link || opens_authors(text);
}

std::optional<Opening> opening_at(Lines lines, std::size_t at, bool within_entry) {
    if (lines[at].kind != LineKind::text || lines[at].quoted) return std::nullopt;
    if (is_too_long_for_title(lines[at].text) || !may_open(lines, at)) return std::nullopt;
    Opening opening{.title = parse_title(lines[at].text), .end = at + 1};
    if (within_entry ? !looks_like_title(opening.title.text) : !can_be_title(opening.title.text)) return std::nullopt;
    if (!opening.title.authors.empty()) {
        opening.authors.names = split_names(opening.title.authors, opening.authors.truncated);
        opening.authors.closed = opening.authors.looks_right = true;
        if (within_entry && !surely_begins_entry(lines, at, opening.authors)) return std::nullopt;
        take_own_links(lines, opening);
        return opening;
    }
    take_own_links(lines, opening);
    const std::size_t next = next_filled(lines, opening.end);
    if (next == lines.size() || lines[next].kind != LineKind::text || !opens_authors(lines[next].text))
        return std::nullopt;
    opening.authors = read_authors(lines, next);
    if (!opening.authors.looks_right) return std::nullopt;
    if (within_entry && !surely_begins_entry(lines, at, opening.authors)) return std::nullopt;
    opening.end = opening.authors.end;
    take_ids(opening.authors.behind, opening.title.ids);
    take_own_links(lines, opening);
    return opening;
}

class Splitter {
public:
    explicit Splitter(Lines lines) : lines_(lines) {}

    std::vector<Segment> split() {
        while (at_ < lines_.size()) take_line();
        finish();
        return std::move(segments_);
    }

private:
    void take_line() {
        const Line& line = lines_[at_];
        switch (line.kind) {
            case LineKind::blank:
                take_blank();
                return;
            case LineKind::date:
                take_date(line);
                return;
            case LineKind::tags:
                take_tags(line);
                return;
            case LineKind::rule:
                take_rule();
                return;
            case LineKind::text:
                take_text(line);
                return;
        }
    }

    void take_blank() {
        if (open_) segments_.back().body.push_back(at_);
        ++at_;
    }
    void take_date(const Line& line) {
        close();
        noted_ = line.date;
        fresh_ = true;
        ++at_;
    }
    void take_rule() {
        close();
        ++at_;
    }
    /// A second line of tags belongs to the entry that the first one closed.
    void take_tags(const Line& line) {
        const bool again = !segments_.empty() && !segments_.back().tags.empty() && unplaced_.empty();
        if (open_ || again)
            for (const std::string_view tag : tags_of(line.text)) segments_.back().tags.push_back(tag);
        else
            unplaced_.push_back(at_);
        close();
        ++at_;
    }

    void take_text(const Line& line) {
        if (auto opening = opening_at(lines_, at_, open_)) {
            open(std::move(*opening));
        } else if (line.heading != 0 && label_of(line.text) == Label::none && !is_within_entry(line)) {
            close();
            take_heading();
        } else if (open_) {
            segments_.back().body.push_back(at_++);
        } else {
            take_loose_text();
        }
    }

    /// A heading below that of a paper with authors or ids is a part of its text.
    bool is_within_entry(const Line& heading) const {
        if (!open_) return false;
        const Segment& entry = segments_.back();
        const std::uint8_t level = lines_[entry.title_line].heading;
        const bool surely_paper =
            !entry.authors.names.empty() || !entry.title.ids.arxiv_id.empty() || !entry.title.ids.doi.empty();
        return surely_paper && level != 0 && heading.heading > level;
    }

    /// A heading over text is a title without authors; over another heading, a date or nothing it is a section's.
    void take_heading() {
        const std::size_t next = next_filled(lines_, at_ + 1);
        const bool has_body = next < lines_.size() && lines_[next].kind == LineKind::text &&
                              (lines_[next].heading == 0 || label_of(lines_[next].text) != Label::none) &&
                              !opening_at(lines_, next, false);
        if (has_body || (next < lines_.size() && lines_[next].kind == LineKind::tags))
            open_without_authors();
        else
            unplaced_.push_back(at_++);
    }

    /// Text where a title is due, without authors behind it.
    void take_loose_text() {
        if (begins_entry_without_authors())
            open_without_authors();
        else
            unplaced_.push_back(at_++);
    }

    bool begins_entry_without_authors() const {
        if (!looks_like_title(parse_title(lines_[at_].text).text)) return false;
        std::size_t filled = 0;
        for (std::size_t next = at_ + 1; next < lines_.size(); ++next) {
            const Line& line = lines_[next];
            if (line.kind == LineKind::blank) continue;
            if (line.kind == LineKind::tags) return true;
            if (line.kind != LineKind::text || (line.heading != 0 && label_of(line.text) == Label::none))
                return filled > 0;
            if (opening_at(lines_, next, true)) return filled > 0 && !fresh_;
            if (++filled == longest_look_ahead) return true;
        }
        return filled > 0;
    }

    void open_without_authors() {
        Opening opening{.title = parse_title(lines_[at_].text), .end = at_ + 1};
        take_own_links(lines_, opening);
        open(std::move(opening));
    }

    void open(Opening opening) {
        close();
        Segment segment{.title = std::move(opening.title),
                        .title_line = at_,
                        .authors = std::move(opening.authors),
                        .unplaced = std::exchange(unplaced_, {}),
                        .noted = noted_};
        segments_.push_back(std::move(segment));
        at_ = opening.end;
        open_ = true;
        fresh_ = false;
    }

    void close() { open_ = false; }

    void finish() {
        if (segments_.empty()) return;
        std::vector<std::size_t>& last = segments_.back().unplaced;
        last.insert(last.end(), unplaced_.begin(), unplaced_.end());
    }

    static constexpr std::size_t longest_look_ahead = 64;

    Lines lines_;
    std::size_t at_ = 0;
    bool open_ = false;  // an entry is being read
    bool fresh_ = true;  // nothing but text without place since the document or a date began
    Date noted_{};
    std::vector<std::size_t> unplaced_;
    std::vector<Segment> segments_;
};

}  // namespace

std::vector<Segment> split_into_segments(Lines lines) {
    return Splitter(lines).split();
}

}  // namespace arxgraph::digest
