// URLs of services: what they are made of, and how their queries are written.
#pragma once

#include <arxgraph/enrichers/http/transport.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace arxgraph::http {

/// The part of an http(s) URL that decides who is asked; in lower case.
struct Address {
    std::string scheme{};
    std::string host{};  // without brackets
    std::string port{};  // empty: the scheme's own

    /// None if it is no such URL, or names a user.
    static std::optional<Address> parse(std::string_view url);
    /// `localhost`, 127.0.0.0/8, ::1
    bool is_this_machine() const;
    /// By https; this machine also by http.
    bool may_be_asked() const { return scheme == "https" || is_this_machine(); }
};

/// The URL with the fields behind its query, names and values percent-encoded.
std::string with_query(std::string url, std::span<const Field> fields);

/// The URL without fields of those names.
std::string without_query_fields(std::string_view url, std::span<const Field> fields);

/// For a base URL and what follows it: exactly one '/' between them.
std::string joined_path(std::string_view base, std::string_view path);

/// The service whose limits hold for a base URL: `usual` for its own hosts (those that end in one of `domain`'s), else
/// that host by its name, since a mirror counts for itself.
std::string service_of(std::string_view url, std::string_view usual, std::string_view domain);

}  // namespace arxgraph::http
