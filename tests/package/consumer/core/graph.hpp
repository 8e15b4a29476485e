// A folder and a header that carry the names of ours: they must not get in each other's way.
#pragma once

inline const char* own_word() {
    return "papers";
}
