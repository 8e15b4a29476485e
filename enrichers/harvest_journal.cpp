#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/io/byte_sink.hpp>
#include <arxgraph/core/io/byte_source.hpp>
#include <arxgraph/core/io/write_error.hpp>
#include <arxgraph/enrichers/harvest_journal.hpp>
#include <arxgraph/enrichers/latest_lines.hpp>

#include <fcntl.h>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <array>
#include <cerrno>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::string_view schema = "arxgraph.harvest/1";
constexpr std::uint64_t longest_journal = std::uint64_t{64} << 20;

int open_file(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0) throw write_error(errno, path);
    return descriptor;
}

void sync(int descriptor, const std::string& path) {
    if (::fsync(descriptor) != 0) throw write_error(errno, path);
}

std::string member(const rapidjson::Value& json, const char* name) {
    const auto found = json.FindMember(name);
    if (found == json.MemberEnd() || !found->value.IsString()) return {};
    return {found->value.GetString(), found->value.GetStringLength()};
}

std::uint64_t number(const rapidjson::Value& json, const char* name) {
    const auto found = json.FindMember(name);
    return found != json.MemberEnd() && found->value.IsUint64() ? found->value.GetUint64() : 0;
}

std::string line_of(const HarvestedPage& page) {
    rapidjson::StringBuffer text;
    rapidjson::Writer json(text);
    const auto write_number = [&](const char* name, std::uint64_t value) {
        json.Key(name);
        json.Uint64(value);
    };
    const auto write_text = [&](const char* name, const std::string& value) {
        json.Key(name);
        json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    };
    json.StartObject();
    write_number("page", page.page);
    write_text("token", page.token);
    write_text("last_day", page.last_day);
    write_text("begun", page.begun);
    write_number("records", page.records);
    write_number("deleted", page.deleted);
    write_number("restarts", page.restarts);
    write_number("bytes", page.bytes);
    write_number("hash", page.hash);
    json.EndObject();
    return std::string(text.GetString(), text.GetSize()).append("\n");
}

std::optional<HarvestedPage> parse_page(std::string_view line) {
    rapidjson::Document json;
    json.Parse(line.data(), line.size());
    if (json.HasParseError() || !json.IsObject() || number(json, "page") == 0) return std::nullopt;
    return HarvestedPage{.page = number(json, "page"),
                         .token = member(json, "token"),
                         .last_day = member(json, "last_day"),
                         .begun = member(json, "begun"),
                         .records = number(json, "records"),
                         .deleted = number(json, "deleted"),
                         .restarts = number(json, "restarts"),
                         .bytes = number(json, "bytes"),
                         .hash = number(json, "hash")};
}

std::string head_line(std::string_view query) {
    rapidjson::StringBuffer text;
    rapidjson::Writer json(text);
    json.StartObject();
    json.Key("schema");
    json.String(schema.data(), static_cast<rapidjson::SizeType>(schema.size()));
    json.Key("query");
    json.String(query.data(), static_cast<rapidjson::SizeType>(query.size()));
    json.EndObject();
    return std::string(text.GetString(), text.GetSize()).append("\n");
}

/// The front of the text up to a line's end; what has none was not written to its end.
std::optional<std::string_view> take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

std::uint64_t size_of(int descriptor) {
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

/// Of `size` bytes up to `end`; none if they are not there.
std::optional<std::uint64_t> hash_before(int descriptor, std::uint64_t end, std::uint64_t size) {
    if (size_of(descriptor) < end) return std::nullopt;
    std::string bytes(size, '\0');
    std::size_t got = 0;
    while (got < size) {
        const ssize_t more = ::pread(descriptor, bytes.data() + got, size - got, static_cast<off_t>(end - size + got));
        if (more <= 0) return std::nullopt;
        got += static_cast<std::size_t>(more);
    }
    return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace

HarvestJournal::HarvestJournal(const std::string& output, std::string_view query, bool anew)
    : output_(output), part_path_(output + ".part"), journal_path_(output + ".journal") {
    journal_ = open_file(journal_path_);
    try {
        if (::flock(journal_, LOCK_EX | LOCK_NB) != 0)
            throw Error("another process harvests into this file", output, "wait for it, or name another file");
        part_ = open_file(part_path_);
        read(query, anew);
    } catch (...) {
        for (const int each : {part_, journal_})
            if (each >= 0) ::close(each);
        throw;
    }
}

HarvestJournal::~HarvestJournal() {
    if (!last_) {
        ::unlink(part_path_.c_str());
        ::unlink(journal_path_.c_str());
    }
    ::close(part_);
    ::close(journal_);
}

void HarvestJournal::read(std::string_view query, bool anew) {
    FileSource file(journal_path_);
    const std::string text = read_all(file, longest_journal);
    if (anew || !resume(text, query)) begin(query);
}

/// False if there is nothing to go on with.
bool HarvestJournal::resume(const std::string& text, std::string_view query) {
    std::string_view rest = text;
    const auto head = take_line(rest);
    if (!head) return false;
    rapidjson::Document json;
    json.Parse(head->data(), head->size());
    if (json.HasParseError() || !json.IsObject() || member(json, "schema") != schema) return false;
    if (member(json, "query") != query)
        throw Error("a harvest of something else is not finished there: " + member(json, "query"), journal_path_,
                    "finish that one, name another file, or begin anew with --restart");
    std::uint64_t before = 0;
    while (const auto line = take_line(rest)) {
        auto page = parse_page(*line);
        if (!page) break;
        before = last_ ? last_->bytes : 0;
        if (page->bytes < before) break;
        take(*std::move(page));
    }
    if (!last_) return false;
    moved_ = has_been_moved();
    if (moved_) return true;
    if (hash_before(part_, last_->bytes, last_->bytes - before) != last_->hash)
        throw Error("is not what the journal beside it says", part_path_, "begin anew with --restart");
    if (::ftruncate(part_, static_cast<off_t>(last_->bytes)) != 0) throw write_error(errno, part_path_);
    if (::ftruncate(journal_, static_cast<off_t>(text.size() - rest.size())) != 0)
        throw write_error(errno, journal_path_);
    ::lseek(part_, 0, SEEK_END);
    ::lseek(journal_, 0, SEEK_END);
    return true;
}

void HarvestJournal::begin(std::string_view query) {
    last_.reset();
    tokens_.clear();
    for (const auto& [descriptor, path] : {std::pair(part_, part_path_), std::pair(journal_, journal_path_)}) {
        if (::ftruncate(descriptor, 0) != 0) throw write_error(errno, path);
        ::lseek(descriptor, 0, SEEK_SET);
    }
    DescriptorSink(journal_, journal_path_).write(head_line(query));
    sync(journal_, journal_path_);
}

void HarvestJournal::add(std::string_view lines, HarvestedPage page) {
    page.bytes = (last_ ? last_->bytes : 0) + lines.size();
    page.hash = XXH3_64bits(lines.data(), lines.size());
    DescriptorSink(part_, part_path_).write(lines);
    sync(part_, part_path_);
    DescriptorSink(journal_, journal_path_).write(line_of(page));
    sync(journal_, journal_path_);
    take(std::move(page));
}

void HarvestJournal::take(HarvestedPage page) {
    if (last_ && last_->restarts != page.restarts) tokens_.clear();
    tokens_.insert(page.token);
    last_ = std::move(page);
}

/// The run before ended between the last two steps of finish().
bool HarvestJournal::has_been_moved() const {
    return last_->token.empty() && last_->bytes != 0 && size_of(part_) == 0 && ::access(output_.c_str(), F_OK) == 0;
}

std::uint64_t HarvestJournal::finish() {
    const std::uint64_t replaced = moved_ ? 0 : keep_latest_lines(part_path_, output_);
    if (moved_ || replaced != 0) {
        if (::unlink(part_path_.c_str()) != 0) throw write_error(errno, part_path_);
    } else if (::rename(part_path_.c_str(), output_.c_str()) != 0) {
        throw write_error(errno, output_);
    }
    if (::unlink(journal_path_.c_str()) != 0) throw write_error(errno, journal_path_);
    return replaced;
}

}  // namespace arxgraph
