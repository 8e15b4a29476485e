#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/enrichers/http/response_cache.hpp>

#include <sqlite3.h>
#include <xxhash.h>

#include <array>
#include <cstdio>
#include <exception>
#include <utility>

namespace arxgraph::http {

namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

// Journal mode WAL and synchronous FULL: a commit is on the disk before it returns, and readers wait for no writer.
constexpr auto schema = R"(
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE IF NOT EXISTS responses(
  request TEXT PRIMARY KEY, service TEXT NOT NULL, status INTEGER NOT NULL, headers TEXT NOT NULL, body BLOB NOT NULL,
  hash INTEGER NOT NULL, is_empty INTEGER NOT NULL, retrieved INTEGER NOT NULL, checked INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS responses_by_age ON responses(checked);
PRAGMA user_version = 1;
)";
constexpr int version = 1;

/// Others say nothing about the answer, or may hold what is private.
constexpr std::array<std::string_view, 4> kept_headers{"content-type", "date", "etag", "last-modified"};

std::string headers_text(const Response& response) {
    std::string text;
    for (const std::string_view name : kept_headers)
        if (const std::string_view value = response.header(name); !value.empty())
            text.append(name).append(": ").append(value).append("\n");
    return text;
}

std::vector<Field> parse_headers(std::string_view text) {
    std::vector<Field> fields;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        const std::size_t colon = line.find(": ");
        if (colon != std::string_view::npos)
            fields.push_back(
                {.name = std::string(line.substr(0, colon)), .value = std::string(line.substr(colon + 2))});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return fields;
}

std::int64_t hash_of(std::string_view headers, std::string_view body) {
    return static_cast<std::int64_t>(
        XXH3_64bits_withSeed(body.data(), body.size(), XXH3_64bits(headers.data(), headers.size())));
}

std::int64_t stamp(sys_seconds time) {
    return time.time_since_epoch().count();
}
sys_seconds time_of(std::int64_t stamp) {
    return sys_seconds(seconds(stamp));
}

std::int64_t single_number(Database& database, std::string_view sql) {
    Statement statement(database, sql);
    return statement.step() ? statement.number(0) : 0;
}

}  // namespace

std::string cache_key(const Request& request) {
    if (request.body.empty()) return "GET " + request.url;
    return "POST " + request.url + "\n" + request.body;
}

ResponseCache::ResponseCache(std::string path, Tell tell, std::uint64_t most_bytes)
    : path_(std::move(path)), tell_(std::move(tell)), most_bytes_(most_bytes) {
    guarded([] {});
}

/// Damage costs what was kept, and one more attempt.
template <class Work>
auto ResponseCache::guarded(Work work) -> decltype(work()) {
    const std::lock_guard lock(mutex_);
    for (bool again = true;; again = false) {
        try {
            if (!database_) open();
            return work();
        } catch (const SqliteError& error) {
            if (!again || !error.is_damage())
                throw Error(std::string("the cache cannot be used: ") + error.what(), path_,
                            "name another with --cache FILE");
            put_aside();
        }
    }
}

void ResponseCache::open() {
    database_.emplace(path_);
    const std::int64_t found = single_number(*database_, "PRAGMA user_version");
    if (found > version)
        throw Error("the cache was written by a newer arxgraph", path_, "name another with --cache FILE");
    database_->run(schema);
}

void ResponseCache::put_aside() {
    database_.reset();
    for (const auto* suffix : {"", "-wal", "-shm"})
        if (std::rename((path_ + suffix).c_str(), (path_ + ".damaged" + suffix).c_str()) != 0) continue;
    if (tell_) tell_(path_ + ": the cache is damaged; it was renamed to " + path_ + ".damaged and begun anew");
}

std::optional<KeptResponse> ResponseCache::find(const Request& request) {
    return guarded([&]() -> std::optional<KeptResponse> {
        const std::string key = cache_key(request);
        Statement row(
            *database_,
            "SELECT status, headers, body, hash, is_empty, retrieved, checked FROM responses WHERE request = ?");
        if (!row.bind(1, key).step()) return std::nullopt;
        const std::string headers(row.text(1));
        KeptResponse kept{.response = {.status = static_cast<int>(row.number(0)),
                                       .headers = parse_headers(headers),
                                       .body = std::string(row.text(2)),
                                       .retrieved = time_of(row.number(5)),
                                       .kept = true},
                          .verdict = row.number(4) != 0 ? Verdict::empty : Verdict::good,
                          .checked = time_of(row.number(6))};
        if (hash_of(headers, kept.response.body) == row.number(3)) return kept;
        if (tell_) tell_(path_ + ": an answer in the cache is damaged and is asked for again");
        return std::nullopt;
    });
}

void ResponseCache::keep(const Request& request, const Response& response, Verdict verdict) {
    guarded([&] {
        make_room(response.body.size());
        const std::string headers = headers_text(response);
        Statement row(*database_, "INSERT OR REPLACE INTO responses VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        row.bind(1, cache_key(request)).bind(2, request.service).bind(3, std::int64_t{response.status});
        row.bind(4, headers).bind_bytes(5, response.body).bind(6, hash_of(headers, response.body));
        row.bind(7, std::int64_t{verdict == Verdict::empty ? 1 : 0});
        row.bind(8, stamp(response.retrieved)).bind(9, stamp(response.retrieved)).step();
    });
}

void ResponseCache::confirm(const Request& request, sys_seconds when) {
    guarded([&] {
        Statement row(*database_, "UPDATE responses SET checked = ? WHERE request = ?");
        row.bind(1, stamp(when)).bind(2, cache_key(request)).step();
    });
}

std::uint64_t ResponseCache::bytes() {
    return guarded([&] {
        const std::int64_t pages = single_number(*database_, "PRAGMA page_count");
        const std::int64_t unused = single_number(*database_, "PRAGMA freelist_count");
        return static_cast<std::uint64_t>((pages - unused) * single_number(*database_, "PRAGMA page_size"));
    });
}

std::size_t ResponseCache::count() {
    return guarded(
        [&] { return static_cast<std::size_t>(single_number(*database_, "SELECT count(*) FROM responses")); });
}

/// Pages that are freed are used again, so the file does not outgrow its limit.
void ResponseCache::make_room(std::uint64_t more) {
    const auto used = [&] {
        return static_cast<std::uint64_t>(
            (single_number(*database_, "PRAGMA page_count") - single_number(*database_, "PRAGMA freelist_count")) *
            single_number(*database_, "PRAGMA page_size"));
    };
    while (used() + more > most_bytes_) {
        Statement(
            *database_,
            "DELETE FROM responses WHERE rowid IN "
            "(SELECT rowid FROM responses ORDER BY checked, rowid LIMIT 1 + (SELECT count(*) / 16 FROM responses))")
            .step();
        if (database_->changes() == 0) return;
    }
}

}  // namespace arxgraph::http
