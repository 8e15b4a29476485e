// What the system's error numbers mean to somebody who wanted a file written.
#pragma once

#include <arxgraph/core/entry/error.hpp>

#include <cerrno>
#include <string>
#include <system_error>

namespace arxgraph {

inline Error write_error(int number, const std::string& path) {
    switch (number) {
        case ENOSPC:
            return Error("no space left on the device", path, "free some space, or write to another disk");
        case EDQUOT:
            return Error("the disk quota is used up", path, "free some space, or write to another disk");
        case EFBIG:
            return Error("the file would be larger than allowed here", path, "raise the limit (ulimit -f)");
        case EPIPE:
            return Error("the reader is gone", path);
        case EACCES:
        case EPERM:
            return Error("no permission to write", path, "check the permissions of the file and its folder");
        case EROFS:
            return Error("the file system is read-only", path, "write to another folder");
        case ENAMETOOLONG:
            return Error("the file name is too long", path, "choose a shorter one");
        default:
            return Error("cannot write: " + std::generic_category().message(number), path);
    }
}

}  // namespace arxgraph
