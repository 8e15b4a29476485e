# A component is a folder at the root, headers beside sources. Its headers are seen as <arxgraph/NAME/...>, and only
# by targets that link it: an include against the direction of the architecture is "file not found".
#   arxgraph_component(NAME SOURCES file... [LINKS target...] [PRIVATE_LINKS target...])
function(arxgraph_component name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
  set(target arxgraph_${name})
  set(face ${PROJECT_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${face}/arxgraph)
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${face}/arxgraph/${name} SYMBOLIC)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} *.hpp)
  list(TRANSFORM headers PREPEND ${face}/arxgraph/${name}/)

  add_library(${target} STATIC ${arg_SOURCES})
  add_library(arxgraph::${name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name} VERIFY_INTERFACE_HEADER_SETS ON
                                             POSITION_INDEPENDENT_CODE ON)
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${face} FILES ${headers})
  target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS} $<BUILD_INTERFACE:arxgraph_warnings>)
  install(TARGETS ${target} EXPORT arxgraph ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
          FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
endfunction()
