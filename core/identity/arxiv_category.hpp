// arXiv's subject classes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// True for the classes of arXiv's taxonomy, and for the archives of former years ("cmp-lg"). Codes of the MSC and the
/// ACM are none.
bool is_arxiv_category(std::string_view term) noexcept;

/// The class that has taken up an archive, or of two codes for one class the one that arXiv lists it under: "cs.CL" for
/// "cmp-lg", "math-ph" for "math.MP". Else the category itself.
std::string_view canonical_category(std::string_view category) noexcept;

/// "hep-ph" for "High Energy Physics - Phenomenology", "cs.CL" for "Computer Science - Computation and Language"; empty
/// for what is none.
std::string_view category_by_name(std::string_view full_name) noexcept;

struct ParsedCategories {
    /// In order, each once; a term is followed by its canonical one if that is another. Views of the taxonomy, which
    /// live for ever.
    std::vector<std::string_view> categories{};
    std::vector<std::string> dropped{};  // terms of no class of arXiv's

    void add(std::string_view term);
    /// Terms parted by white space, the primary one first.
    void add_all(std::string_view text);
};

ParsedCategories parse_categories(std::string_view text);

}  // namespace arxgraph
