#include <arxgraph/cli/byte_size.hpp>

#include "catch.hpp"

#include <limits>

using namespace arxgraph;

TEST_CASE("Bytes are shown as they are while they are few, then with one decimal") {
    CHECK(byte_size(0) == "0 bytes");
    CHECK(byte_size(9'999) == "9999 bytes");
    CHECK(byte_size(10'000) == "10.0 kB");
    CHECK(byte_size(859'505'402) == "859.5 MB");
    CHECK(byte_size(4'750'000'000) == "4.8 GB");
    CHECK(byte_size(std::numeric_limits<std::uint64_t>::max()) == "18446744.1 TB");
}

TEST_CASE("A part is shown in the unit of the whole") {
    CHECK(byte_size_of(0, 9'999) == "0 of 9999 bytes");
    CHECK(byte_size_of(5'000, 10'000) == "5.0 of 10.0 kB");
    CHECK(byte_size_of(120'000'000, 4'800'000'000) == "0.1 of 4.8 GB");
}
