#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/io/whole_file.hpp>

#include "catch.hpp"
#include "shared_data.hpp"
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

using namespace arxgraph;
using arxgraph::tests::read_file;
namespace fs = std::filesystem;

namespace {

class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (fs::temp_directory_path() / "whole_file_test.XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    ~TemporaryFolder() { fs::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::string operator/(const char* name) const { return (path_ / name).string(); }
    const fs::path& path() const { return path_; }
    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(path_)) names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

private:
    fs::path path_;
};

using Names = std::vector<std::string>;

void write_whole(const std::string& path, std::string_view text) {
    WholeFile file(path);
    file.write(text);
    file.commit();
}

void make_file(const std::string& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
}

mode_t mode(const std::string& path) {
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777;
}

/// The Error that `act` throws, as `what|where`; empty if it throws none.
std::string failure(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        return std::string(error.what()) + "|" + error.where();
    }
    return {};
}

/// The exit status of a child process that runs `act`.
int in_child(const std::function<int()>& act) {
    const pid_t child = fork();
    if (child == 0) _exit(act());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("A file appears under its name on commit, and only then") {
    const TemporaryFolder folder;
    {
        WholeFile file(folder / "graph.json");
        file.write("one ");
        file.write("two");
        CHECK_FALSE(fs::exists(folder / "graph.json"));
        file.commit();
    }
    CHECK(read_file(folder / "graph.json") == "one two");
    CHECK(folder.files() == Names{"graph.json"});
}

TEST_CASE("Without commit nothing is left and nothing is changed") {
    const TemporaryFolder folder;
    { WholeFile(folder / "new").write("text"); }
    CHECK(folder.files().empty());
    make_file(folder / "old", "old text");
    { WholeFile(folder / "old").write("new text"); }
    CHECK(read_file(folder / "old") == "old text");
    CHECK(folder.files() == Names{"old"});
}

TEST_CASE("A file is replaced as a whole: who has the old one open keeps reading it") {
    const TemporaryFolder folder;
    make_file(folder / "graph", "old text");
    std::ifstream reader(folder / "graph");
    write_whole(folder / "graph", "new");
    std::string seen;
    std::getline(reader, seen);
    CHECK(seen == "old text");
    CHECK(read_file(folder / "graph") == "new");
}

TEST_CASE("A new file has the mode that the umask leaves, a replaced one keeps its own") {
    const TemporaryFolder folder;
    const mode_t before = umask(027);
    write_whole(folder / "new", "text");
    umask(before);
    CHECK(mode(folder / "new") == 0640);
    for (const mode_t kept : {mode_t{0600}, mode_t{0664}, mode_t{0755}}) {
        fs::permissions(folder / "new", static_cast<fs::perms>(kept));
        write_whole(folder / "new", "text");
        CHECK(mode(folder / "new") == kept);
    }
}

TEST_CASE("A symbolic link is followed and stays") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "elsewhere");
    fs::create_symlink("elsewhere/target", folder / "link");
    fs::create_symlink("link", folder / "link to link");
    const auto link = GENERATE(as<std::string>{}, "link", "link to link");

    SECTION("to a file that exists") {
        make_file(folder / "elsewhere/target", "old");
    }
    SECTION("to a file that does not exist yet") {}
    write_whole(folder / link.c_str(), "text");
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(fs::is_symlink(folder / "link to link"));
    CHECK(read_file(folder / "elsewhere/target") == "text");
    CHECK(folder.files() == Names{"elsewhere", "link", "link to link"});
}

TEST_CASE("A name without a folder is one in the working folder") {
    const TemporaryFolder folder;
    CHECK(in_child([&] {
              fs::current_path(folder.path());
              write_whole("plain", "text");
              return 0;
          }) == 0);
    CHECK(read_file(folder / "plain") == "text");
}

TEST_CASE("What cannot be written to is refused before any work is done") {
    const TemporaryFolder folder;
    fs::create_symlink("circle", folder / "circle");
    make_file(folder / "file", "text");
    const std::string missing = folder / "no such folder";
    CHECK(failure([&] { WholeFile(missing + "/graph"); }) == "the folder does not exist|" + missing);
    CHECK(failure([&] { WholeFile((folder / "file") + "/graph"); }) == "this is no folder|" + (folder / "file"));
    CHECK(failure([&] { WholeFile(folder.path().string()); }) == "this is a folder|" + folder.path().string());
    CHECK(failure([&] { WholeFile(folder / "circle"); }) == "too many symbolic links|" + (folder / "circle"));
    for (const std::size_t size : {300U, 5000U})
        CHECK(failure([&] {
                  WholeFile(folder / std::string(size, 'x').c_str());
              }).starts_with("the file name is too long|"));
    CHECK(failure([&] { WholeFile(""); }) == "the file to write has no name|");
    CHECK(folder.files() == Names{"circle", "file"});
}

TEST_CASE("A device or a pipe is written to directly") {
    const TemporaryFolder folder;
    SECTION("and its failures are seen") {
        const std::string full = failure([] { write_whole("/dev/full", "text"); });
        CHECK(full == "no space left on the device|/dev/full");
    }
    SECTION("without a temporary file") {
        const std::string pipe = folder / "pipe";
        REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
        std::string seen;
        std::thread reader([&] { seen = read_file(pipe); });
        write_whole(pipe, "text");
        reader.join();
        CHECK(seen == "text");
        CHECK(folder.files() == Names{"pipe"});
    }
}

TEST_CASE("A write that fails half way leaves what was there before") {
    const TemporaryFolder folder;
    make_file(folder / "graph", "old text");
    const int status = in_child([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{.rlim_cur = 100'000, .rlim_max = 100'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        const std::string failed = failure([&] { write_whole(folder / "graph", std::string(1'000'000, 'x')); });
        return failed == "the file would be larger than allowed here|" + (folder / "graph") ? 0 : 1;
    });
    CHECK(status == 0);
    CHECK(read_file(folder / "graph") == "old text");
    CHECK(folder.files() == Names{"graph"});
}

TEST_CASE("An interrupted process removes what is unfinished and keeps what is done") {
    const TemporaryFolder folder;
    const int status = in_child([&] {
        write_whole(folder / "done", "text");
        WholeFile first(folder / "first");
        WholeFile second(folder / "second");
        first.write("text");
        if (folder.files().size() != 3) return 1;
        WholeFile::remove_unfinished();
        if (folder.files() != Names{"done"}) return 2;
        return failure([&] { first.commit(); }).empty() ? 3 : 0;
    });
    CHECK(status == 0);
    CHECK(folder.files() == Names{"done"});
}

TEST_CASE("As many files as one likes are written one after the other, and dozens at once") {
    const TemporaryFolder folder;
    for (int i = 0; i < 200; ++i) write_whole(folder / "graph", std::to_string(i));
    CHECK(read_file(folder / "graph") == "199");
    std::vector<std::unique_ptr<WholeFile>> open_files;
    for (int i = 0; i < 50; ++i) open_files.push_back(std::make_unique<WholeFile>(folder / std::to_string(i).c_str()));
    for (const auto& file : open_files) file->commit();
    CHECK(folder.files().size() == 51);
}
