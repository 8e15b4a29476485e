# What every target of the project is compiled with; consumers of the installed package do not inherit it.
add_library(arxgraph_warnings INTERFACE)
target_compile_options(arxgraph_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
# GCC 12 sees overlaps in `"a" + text` that are not there (GCC bug 105651, mended in 13).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(arxgraph_warnings INTERFACE -Wno-restrict)
endif()
if(ARXGRAPH_WARNINGS_AS_ERRORS)
  target_compile_options(arxgraph_warnings INTERFACE -Werror)
endif()
if(ARXGRAPH_SANITIZE)
  add_compile_options(-fsanitize=${ARXGRAPH_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${ARXGRAPH_SANITIZE})
endif()
