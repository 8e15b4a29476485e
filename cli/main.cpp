#include <arxgraph/core/graph/graph.hpp>
int main() {}
