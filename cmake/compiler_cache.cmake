# ccache, where it is installed and no other launcher was asked for.
find_program(ARXGRAPH_CCACHE ccache)
if(ARXGRAPH_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${ARXGRAPH_CCACHE})
endif()
