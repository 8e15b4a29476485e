#include <arxgraph/enrichers/enricher.hpp>

namespace arxgraph {

std::string_view name(AnswerStatus status) noexcept {
    switch (status) {
        case AnswerStatus::found:
            return "found";
        case AnswerStatus::not_found:
            return "not_found";
        case AnswerStatus::ambiguous:
            return "ambiguous";
        case AnswerStatus::invalid_id:
            return "invalid_id";
        case AnswerStatus::unavailable:
            return "unavailable";
        case AnswerStatus::not_asked:
            break;
    }
    return "not_asked";
}

}  // namespace arxgraph
