// A new SQLite database and statements that fill it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace arxgraph {

/// Written without a journal, because a file that is not finished is thrown away.
class SqliteFile {
public:
    /// Throws Error, as all members do.
    explicit SqliteFile(std::string path);

    void run(const std::string& sql);
    /// Closes it, so that a write that fails is seen.
    void close();

private:
    friend class SqliteInsert;
    struct Close {
        void operator()(sqlite3* handle) const noexcept;
    };
    [[noreturn]] void fail() const;

    std::string path_;
    std::unique_ptr<sqlite3, Close> handle_;
};

/// Inserts rows, value by value in the order of the columns. Texts are not copied: they live until end_row().
class SqliteInsert {
public:
    /// The database outlives it.
    SqliteInsert(SqliteFile& file, const std::string& sql);

    SqliteInsert& text(std::string_view value);
    SqliteInsert& integer(std::uint64_t value);
    SqliteInsert& real(double value);
    SqliteInsert& null();
    /// What was not given is NULL.
    void end_row();

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    void check(int code);

    SqliteFile& file_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int next_ = 1;
};

}  // namespace arxgraph
