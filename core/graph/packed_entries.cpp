#include <arxgraph/core/graph/packed_entries.hpp>

#include <algorithm>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::size_t block_size = std::size_t{1} << 20;

/// The bits that say what is there. Lists and texts that are empty, and numbers that are 0, are not.
enum Member : std::uint32_t {
    has_title = 1U << 0U,
    has_authors = 1U << 1U,
    has_categories = 1U << 2U,
    has_arxiv_id = 1U << 3U,
    has_version = 1U << 4U,
    has_published = 1U << 5U,
    has_updated = 1U << 6U,
    has_comments = 1U << 7U,
    has_doi = 1U << 8U,
    has_journal_ref = 1U << 9U,
    has_abstract = 1U << 10U,
    has_tags = 1U << 11U,
    has_notes = 1U << 12U,
    has_links = 1U << 13U,
    has_url = 1U << 14U,
    has_noted = 1U << 15U,
    has_names = 1U << 16U,
    has_note_links = 1U << 17U,
    is_cited_only = 1U << 18U,  // and nothing more
};

class RowWriter {
public:
    explicit RowWriter(std::string& row) : row_(row) {}

    void put(std::uint64_t number) {
        for (; number >= 0x80; number >>= 7U) row_ += static_cast<char>(number | 0x80U);
        row_ += static_cast<char>(number);
    }
    void put(std::string_view text) {
        put(text.size());
        row_.append(text);
    }
    void put(Date date) { put((std::uint64_t{date.year} << 9U) | (std::uint64_t{date.month} << 5U) | date.day); }
    template <class List, class Put>
    void put_list(const List& list, const Put& put_item) {
        put(list.size());
        for (const auto& item : list) put_item(item);
    }

private:
    std::string& row_;
};

class RowReader {
public:
    RowReader(const char* row, std::pmr::memory_resource& arena) : at_(row), arena_(arena) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(*at_++);
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80) return value;
        }
    }
    std::uint32_t small_number() { return static_cast<std::uint32_t>(number()); }
    std::string_view text() {
        const auto size = static_cast<std::size_t>(number());
        return {std::exchange(at_, at_ + size), size};
    }
    Date date() {
        const std::uint64_t packed = number();
        return {.year = static_cast<std::uint16_t>(packed >> 9U),
                .month = static_cast<std::uint8_t>(packed >> 5U & 0xFU),
                .day = static_cast<std::uint8_t>(packed & 0x1FU)};
    }
    template <class T, class Read>
    std::span<const T> list(const Read& read) {
        const auto count = static_cast<std::size_t>(number());
        T* items = std::pmr::polymorphic_allocator<>{&arena_}.allocate_object<T>(count);
        for (std::size_t i = 0; i < count; ++i) new (items + i) T(read());
        return {items, count};
    }
    std::span<const std::uint32_t> numbers() {
        return list<std::uint32_t>([this] { return small_number(); });
    }
    std::span<const std::string_view> texts_of(std::span<const std::uint32_t> numbers, const StringTable& table) {
        auto* texts = std::pmr::polymorphic_allocator<>{&arena_}.allocate_object<std::string_view>(numbers.size());
        for (std::size_t i = 0; i < numbers.size(); ++i) new (texts + i) std::string_view(table[numbers[i]]);
        return {texts, numbers.size()};
    }

private:
    const char* at_;
    std::pmr::memory_resource& arena_;
};

std::uint32_t members_of(const Entry& entry) {
    std::uint32_t members = 0;
    const auto mark = [&members](bool there, Member member) { members |= there ? member : 0U; };
    mark(!entry.title.empty(), has_title);
    mark(!entry.authors.empty(), has_authors);
    mark(!entry.categories.empty(), has_categories);
    mark(!entry.arxiv_id.empty(), has_arxiv_id);
    mark(entry.version != 0, has_version);
    mark(entry.published.stated(), has_published);
    mark(entry.updated.stated(), has_updated);
    mark(!entry.comments.empty(), has_comments);
    mark(!entry.doi.empty(), has_doi);
    mark(!entry.journal_ref.empty(), has_journal_ref);
    mark(!entry.abstract.empty(), has_abstract);
    mark(!entry.tags.empty(), has_tags);
    mark(!entry.notes.empty(), has_notes);
    mark(!entry.links.empty(), has_links);
    mark(!entry.url.empty(), has_url);
    mark(entry.noted.stated(), has_noted);
    mark(!entry.names.empty(), has_names);
    mark(!entry.note_links.empty(), has_note_links);
    mark(entry.cited_only, is_cited_only);
    return members;
}

}  // namespace

PackedEntries::Place PackedEntries::keep(std::string_view row) {
    if (blocks_.empty() || blocks_.back().bytes.size() + row.size() > block_size) {
        blocks_.emplace_back();
        blocks_.back().bytes.reserve(std::max(block_size, row.size()));
    }
    Block& block = blocks_.back();
    const auto begin = static_cast<std::uint32_t>(block.bytes.size());
    block.bytes.insert(block.bytes.end(), row.begin(), row.end());
    ++block.entries;
    return {.block = static_cast<std::uint32_t>(blocks_.size() - 1), .begin = begin};
}

void PackedEntries::add(std::span<const Entry> entries) {
    names_.clear();
    for (const Entry& entry : entries) names_.insert(names_.end(), entry.authors.begin(), entry.authors.end());
    numbers_.resize(names_.size());
    authors_.number_all(names_, numbers_);
    std::size_t begin = 0;
    for (const Entry& entry : entries) {
        add(entry, std::span{numbers_}.subspan(begin, entry.authors.size()));
        begin += entry.authors.size();
    }
}

void PackedEntries::add(const Entry& entry, std::span<const std::uint32_t> authors) {
    row_.clear();
    RowWriter row(row_);
    const std::uint32_t members = members_of(entry);
    row.put(members);
    const auto put_text = [&](std::string_view text) { row.put(text); };
    const auto put_numbers = [&](std::span<const std::string_view> texts, StringTable& table) {
        row.put_list(texts, [&](std::string_view text) { row.put(table.number(text)); });
    };
    if ((members & has_title) != 0) row.put(entry.title);
    if ((members & has_authors) != 0) row.put_list(authors, [&](std::uint32_t author) { row.put(author); });
    if ((members & has_categories) != 0) put_numbers(entry.categories, categories_);
    if ((members & has_arxiv_id) != 0) row.put(entry.arxiv_id);
    if ((members & has_version) != 0) row.put(entry.version);
    if ((members & has_published) != 0) row.put(entry.published);
    if ((members & has_updated) != 0) row.put(entry.updated);
    if ((members & has_comments) != 0) row.put(entry.comments);
    if ((members & has_doi) != 0) row.put(entry.doi);
    if ((members & has_journal_ref) != 0) row.put(entry.journal_ref);
    if ((members & has_abstract) != 0) row.put(entry.abstract);
    if ((members & has_tags) != 0) put_numbers(entry.tags, tags_);
    if ((members & has_notes) != 0)
        row.put_list(entry.notes, [&](const Note& note) {
            row.put(note.language);
            row.put(note.text);
        });
    if ((members & has_links) != 0)
        row.put_list(entry.links, [&](const StatedLink& link) {
            row.put(link.url);
            row.put(link.line);
        });
    if ((members & has_url) != 0) row.put(entry.url);
    if ((members & has_noted) != 0) row.put(entry.noted);
    if ((members & has_names) != 0) row.put_list(entry.names, put_text);
    if ((members & has_note_links) != 0)
        row.put_list(entry.note_links, [&](const NoteLink& link) {
            row.put(link.name);
            row.put(link.line);
        });
    any_links_ = any_links_ || (members & (has_links | has_note_links)) != 0;
    rows_.push_back(keep(row_));
    paths_of_.push_back(paths_.number(entry.source.path));
    lines_.push_back(entry.source.line);
}

UnpackedEntry PackedEntries::unpack(std::uint32_t number, std::pmr::memory_resource& arena) const {
    const Place place = rows_[number];
    RowReader row(blocks_[place.block].bytes.data() + place.begin, arena);
    UnpackedEntry unpacked{.entry = {.source = where(number)}};
    Entry& entry = unpacked.entry;
    const std::uint32_t members = row.small_number();
    entry.cited_only = (members & is_cited_only) != 0;
    if ((members & has_title) != 0) entry.title = row.text();
    if ((members & has_authors) != 0) entry.authors = row.texts_of(unpacked.authors = row.numbers(), authors_);
    if ((members & has_categories) != 0)
        entry.categories = row.texts_of(unpacked.categories = row.numbers(), categories_);
    if ((members & has_arxiv_id) != 0) entry.arxiv_id = row.text();
    if ((members & has_version) != 0) entry.version = row.small_number();
    if ((members & has_published) != 0) entry.published = row.date();
    if ((members & has_updated) != 0) entry.updated = row.date();
    if ((members & has_comments) != 0) entry.comments = row.text();
    if ((members & has_doi) != 0) entry.doi = row.text();
    if ((members & has_journal_ref) != 0) entry.journal_ref = row.text();
    if ((members & has_abstract) != 0) entry.abstract = row.text();
    if ((members & has_tags) != 0) entry.tags = row.texts_of(row.numbers(), tags_);
    const auto read_text = [&row] { return row.text(); };
    if ((members & has_notes) != 0)
        entry.notes = row.list<Note>([&row] {
            const std::string_view language = row.text();
            return Note{.language = language, .text = row.text()};
        });
    if ((members & has_links) != 0)
        entry.links = row.list<StatedLink>([&row] {
            const std::string_view address = row.text();
            return StatedLink{.url = address, .line = row.small_number()};
        });
    if ((members & has_url) != 0) entry.url = row.text();
    if ((members & has_noted) != 0) entry.noted = row.date();
    if ((members & has_names) != 0) entry.names = row.list<std::string_view>(read_text);
    if ((members & has_note_links) != 0)
        entry.note_links = row.list<NoteLink>([&row] {
            const std::string_view name = row.text();
            return NoteLink{.name = name, .line = row.small_number()};
        });
    return unpacked;
}

void PackedEntries::forget_entries() {
    paths_of_ = std::vector<std::uint32_t>();
    lines_ = std::vector<std::uint32_t>();
    rows_ = std::vector<Place>();
    blocks_ = std::vector<Block>();
}

void PackedEntries::release(std::uint32_t entry) noexcept {
    Block& block = blocks_[rows_[entry].block];
    if (--block.entries == 0) block.bytes = std::vector<char>();  // `= {}` would keep the memory
}

}  // namespace arxgraph
