// What of a harvest is done, in a file beside it, so that another run goes on where this one ends, however it ends.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace arxgraph {

/// What a page left behind.
struct HarvestedPage {
    std::uint64_t page{};      // 1…
    std::string token{};       // of the next one; empty: this was the last
    std::string last_day{};    // the latest datestamp so far, YYYY-MM-DD
    std::string begun{};       // the service's own time when the harvest began, RFC 3339
    std::uint64_t records{};   // so far
    std::uint64_t deleted{};   // so far
    std::uint64_t restarts{};  // so far, by a day instead of a token
    std::uint64_t bytes{};     // of the part file so far
    std::uint64_t hash{};      // of the bytes that this page added
};

/// Lines go into `OUTPUT.part`, a line a page into `OUTPUT.journal`, each synced to the disk before the next page is
/// asked for. Without a page both files go again. Only one process harvests into a file at a time. Throws Error.
class HarvestJournal {
public:
    /// Goes on with what is there if it is of the same query and unharmed; what the part file has beyond the last page
    /// in the journal is cut off. Throws Error if it is of another query, unless `anew`.
    HarvestJournal(const std::string& output, std::string_view query, bool anew);
    ~HarvestJournal();
    HarvestJournal(const HarvestJournal&) = delete;
    HarvestJournal& operator=(const HarvestJournal&) = delete;

    /// None before the first page.
    const std::optional<HarvestedPage>& last() const noexcept { return last_; }
    /// A token that was seen before, since the last restart, leads in a circle.
    bool knows(const std::string& token) const { return tokens_.contains(token); }
    /// `page` without bytes and hash, which are those of `lines`.
    void add(std::string_view lines, HarvestedPage page);
    /// Makes the output of the part file, and takes the journal away. Of several lines with one id the last is kept;
    /// says how many others there were.
    std::uint64_t finish();

private:
    void read(std::string_view query, bool anew);
    bool resume(const std::string& text, std::string_view query);
    bool has_been_moved() const;
    void take(HarvestedPage page);
    void begin(std::string_view query);

    std::string output_;
    std::string part_path_;
    std::string journal_path_;
    int part_ = -1;
    int journal_ = -1;
    std::optional<HarvestedPage> last_;
    std::set<std::string> tokens_;
    bool moved_{};  // the part file has become the output already
};

}  // namespace arxgraph
