# The packages the project stands on. The installed package repeats those that consumers link (arxgraph-config.cmake.in).
find_package(Boost 1.81 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(EXPAT 2.5 REQUIRED)
find_package(LibArchive 3.6 REQUIRED)
find_package(RapidJSON 1.1 REQUIRED)
find_package(simdjson 3.0 REQUIRED)
find_package(SQLite3 3.37 REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-0.1>=0.2)
find_package(utf8proc_or_system REQUIRED)

find_path(XXHASH_INCLUDE_DIR xxhash.h REQUIRED)

# Header-only, and used inside .cpp files only: no consumer of the installed package needs them.
add_library(arxgraph_xxhash INTERFACE)
target_include_directories(arxgraph_xxhash SYSTEM INTERFACE ${XXHASH_INCLUDE_DIR})
target_compile_definitions(arxgraph_xxhash INTERFACE XXH_INLINE_ALL)
add_library(arxgraph_rapidjson INTERFACE)
target_include_directories(arxgraph_rapidjson SYSTEM INTERFACE ${RapidJSON_INCLUDE_DIR} ${RAPIDJSON_INCLUDE_DIRS})
