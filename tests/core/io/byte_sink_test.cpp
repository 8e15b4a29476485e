#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/io/byte_sink.hpp>

#include "catch.hpp"
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <thread>

using namespace arxgraph;

TEST_CASE("All bytes go through a pipe that takes them in short writes") {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    const std::string text(1'000'000, 'x');
    std::string received;
    std::thread reader([&] {
        std::array<char, 777> buffer{};
        for (ssize_t size; (size = read(ends[0], buffer.data(), buffer.size())) > 0;)
            received.append(buffer.data(), static_cast<std::size_t>(size));
    });
    DescriptorSink(ends[1], "a pipe").write(text);
    close(ends[1]);
    reader.join();
    close(ends[0]);
    CHECK(received == text);
}

TEST_CASE("A write that fails says what, where and what to do") {
    SECTION("on a full device") {
        const int full = open("/dev/full", O_WRONLY);
        REQUIRE(full >= 0);
        try {
            DescriptorSink(full, "out.graphml").write("text");
            FAIL("it was taken");
        } catch (const Error& error) {
            CHECK(std::string(error.what()).find("no space left") != std::string::npos);
            CHECK(error.where() == "out.graphml");
            CHECK_FALSE(error.what_to_do().empty());
        }
        close(full);
    }
    SECTION("on a pipe that nobody reads") {
        const auto before = std::signal(SIGPIPE, SIG_IGN);
        std::array<int, 2> ends{};
        REQUIRE(pipe(ends.data()) == 0);
        close(ends[0]);
        CHECK_THROWS_AS(DescriptorSink(ends[1], "a pipe").write("text"), Error);
        close(ends[1]);
        std::signal(SIGPIPE, before);
    }
}
