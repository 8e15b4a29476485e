#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/exporters/sqlite_file.hpp>

#include <sqlite3.h>

#include <utility>

namespace arxgraph {

void SqliteFile::Close::operator()(sqlite3* handle) const noexcept {
    sqlite3_close_v2(handle);
}

SqliteFile::SqliteFile(std::string path) : path_(std::move(path)) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path_.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) fail();
    run("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536");
}

void SqliteFile::fail() const {
    throw Error(handle_ ? sqlite3_errmsg(handle_.get()) : "no memory for the database", path_);
}

void SqliteFile::run(const std::string& sql) {
    if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

void SqliteFile::close() {
    if (sqlite3_close(handle_.get()) != SQLITE_OK) fail();
    (void)handle_.release();
}

void SqliteInsert::Finalize::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

SqliteInsert::SqliteInsert(SqliteFile& file, const std::string& sql) : file_(file) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v3(file_.handle_.get(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    statement_.reset(statement);
}

void SqliteInsert::check(int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE) file_.fail();
}

SqliteInsert& SqliteInsert::text(std::string_view value) {
    const char* begin = value.empty() ? "" : value.data();  // null would be NULL
    check(sqlite3_bind_text64(statement_.get(), next_++, begin, value.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

SqliteInsert& SqliteInsert::integer(std::uint64_t value) {
    check(sqlite3_bind_int64(statement_.get(), next_++, static_cast<sqlite3_int64>(value)));
    return *this;
}

SqliteInsert& SqliteInsert::real(double value) {
    check(sqlite3_bind_double(statement_.get(), next_++, value));
    return *this;
}

SqliteInsert& SqliteInsert::null() {
    check(sqlite3_bind_null(statement_.get(), next_++));
    return *this;
}

void SqliteInsert::end_row() {
    check(sqlite3_step(statement_.get()));
    check(sqlite3_reset(statement_.get()));
    check(sqlite3_clear_bindings(statement_.get()));
    next_ = 1;
}

}  // namespace arxgraph
