#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/identity/own_ids.hpp>
#include <arxgraph/core/identity/url.hpp>

namespace arxgraph {

bool OwnIds::take(std::string_view link) {
    if (const auto reference = ArxivReference::parse(link)) {
        if (!arxiv_id.empty()) return false;
        arxiv_id = reference->id.text();
        version = reference->version;
        return true;
    }
    if (const auto parsed = Doi::parse(link)) {
        if (!doi.empty()) return false;
        doi = parsed->text();
        return true;
    }
    if (!url.empty() || !Url::parse(link)) return false;
    url = link;
    return true;
}

}  // namespace arxgraph
