// The macros that stand for characters.
#pragma once

#include <string_view>

namespace arxgraph::tex {

/// The combining mark of `\'` or `\c`, by the macro's name; 0 if it is no accent.
char32_t accent(std::string_view name) noexcept;

/// The character of `\ss` or `\textendash`, by the macro's name; 0 if it is none.
char32_t letter(std::string_view name) noexcept;

/// `\emph{…}`, `\textbf{…}`: the argument is all that stays.
bool is_wrapper(std::string_view name) noexcept;

/// `{\it …}`, `{\bf …}`: nothing stays but the group's content.
bool is_declaration(std::string_view name) noexcept;

}  // namespace arxgraph::tex
