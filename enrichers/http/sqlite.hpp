// SQLite as far as the cache needs it.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace arxgraph::http {

struct SqliteError : std::runtime_error {
    SqliteError(int error_code, const std::string& what) : std::runtime_error(what), code(error_code) {}
    /// The file is damaged, or no database.
    bool is_damage() const noexcept;
    int code;
};

class Database {
public:
    /// Made if it is not there. Another process that writes is waited for, 30 s at most. Throws SqliteError.
    explicit Database(const std::string& path);
    void run(const char* sql);
    /// Rows that the last statement changed.
    std::int64_t changes() const noexcept;
    sqlite3* handle() const noexcept { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3* handle) const noexcept;
    };
    std::unique_ptr<sqlite3, Close> handle_;
};

/// A statement that is run once. Parameters count from 1, columns from 0; views hold until the next step.
class Statement {
public:
    Statement(const Database& database, std::string_view sql);
    Statement& bind(int parameter, std::string_view text);
    Statement& bind_bytes(int parameter, std::string_view bytes);
    Statement& bind(int parameter, std::int64_t number);
    /// False behind the last row.
    bool step();
    std::string_view text(int column) const;
    std::int64_t number(int column) const noexcept;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    void check(int code) const;

    sqlite3* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace arxgraph::http
