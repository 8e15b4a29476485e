// Any bytes as an author string: every author has a name, names are clean, and a list of one plain name is that name.
#include <arxgraph/core/identity/author_string.hpp>
#include <arxgraph/core/identity/person_name.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include "property.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace arxgraph;
    const std::string text = clean({reinterpret_cast<const char*>(data), size}).text;
    for (const AuthorRules rules : {AuthorRules::corrected, AuthorRules::arxiv}) {
        const ParsedAuthors parsed = parse_author_string(text, rules);
        fuzz::require(parsed.authors.size() <= text.size(), "there are no more authors than bytes");
        for (const ParsedAuthor& author : parsed.authors) {
            const std::string name = display_name(author);
            fuzz::require(!name.empty() && is_clean(name), "names are clean and not empty");
            (void)PersonName::parse(name);
            if (rules == AuthorRules::arxiv) continue;
            fuzz::require(name.find_first_of(",;") == std::string::npos, "separators part names");
        }
    }
    return 0;
}
