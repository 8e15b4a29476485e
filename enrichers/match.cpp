#include <arxgraph/enrichers/match.hpp>

namespace arxgraph {

std::string_view name(MatchMethod method) noexcept {
    switch (method) {
        case MatchMethod::arxiv_id:
            return "arxiv_id";
        case MatchMethod::doi:
            return "doi";
        case MatchMethod::title:
            return "title";
        case MatchMethod::same_words:
            return "same_words";
        case MatchMethod::near_title:
            return "near_title";
        case MatchMethod::before_colon:
            return "before_colon";
        case MatchMethod::none:
            break;
    }
    return "none";
}

}  // namespace arxgraph
