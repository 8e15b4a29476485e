# Install, and what find_package(arxgraph) needs.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/arxgraph)
configure_package_config_file(cmake/arxgraph-config.cmake.in ${PROJECT_BINARY_DIR}/arxgraph-config.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/arxgraph-config-version.cmake COMPATIBILITY SameMinorVersion)
install(EXPORT arxgraph NAMESPACE arxgraph:: FILE arxgraph-targets.cmake DESTINATION ${package_dir})
install(FILES ${PROJECT_BINARY_DIR}/arxgraph-config.cmake ${PROJECT_BINARY_DIR}/arxgraph-config-version.cmake
              cmake/Findutf8proc_or_system.cmake DESTINATION ${package_dir})
