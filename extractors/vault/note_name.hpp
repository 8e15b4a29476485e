// What a note's file name says: a day and a short name.
#pragma once

#include <arxgraph/core/entry/date.hpp>

#include <string_view>

namespace arxgraph::vault {

struct NoteName {
    std::string_view stem{};        // the file name without folders and ending
    std::string_view short_name{};  // without the day; empty if there is nothing else
    Date day{};                     // `250508 Mogao`, `20250508 Mogao`, `2025-05-08 Mogao`
};

NoteName read_note_name(std::string_view path);

}  // namespace arxgraph::vault
