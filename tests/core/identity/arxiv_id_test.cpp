#include <arxgraph/core/identity/arxiv_id.hpp>

#include "catch.hpp"
#include "shared_data.hpp"

#include <sstream>
#include <string>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

std::string canonical(std::string_view text) {
    const auto id = ArxivId::parse(text);
    return id ? std::string(id->text()) : "none";
}

}  // namespace

TEST_CASE("Every case of the golden table holds") {
    const std::string path = shared_data("golden/arxiv_id.tsv");
    if (path.empty()) return;
    std::istringstream table(read_file(path));
    std::string line;
    std::getline(table, line);
    int cases = 0;
    while (std::getline(table, line)) {
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        const std::string input = line.substr(0, first);
        const std::string wanted = line.substr(first + 1, second - first - 1);
        const std::string version = second == std::string::npos ? "" : line.substr(second + 1);
        CAPTURE(input);
        const auto reference = ArxivReference::parse(input);
        CHECK((reference ? std::string(reference->id.text()) : "INVALID") == wanted);
        CHECK((reference && reference->version != 0 ? std::to_string(reference->version) : "") == version);
        ++cases;
    }
    CHECK(cases == 58);
}

TEST_CASE("Addresses of arXiv, its mirrors and the sites that show its papers give the id") {
    for (const auto* text : {"http://arxiv.org/abs/1706.03762",
                             "HTTPS://ARXIV.ORG/ABS/1706.03762",
                             "https://www.arxiv.org/abs/1706.03762",
                             "https://export.arxiv.org/pdf/1706.03762v5",
                             "https://browse.arxiv.org/html/1706.03762v7",
                             "https://cn.arxiv.org/abs/1706.03762",
                             "arxiv.org/abs/1706.03762",
                             "https://arxiv.org/ps/1706.03762",
                             "https://arxiv.org/abs/1706.03762#",
                             "https://arxiv.org/abs/1706.03762/",
                             "https://www.alphaxiv.org/pdf/1706.03762",
                             "https://www.alphaxiv.org/resources/1706.03762",
                             "https://huggingface.co/papers/1706.03762#comment",
                             "https://ar5iv.org/html/1706.03762",
                             "https://www.arxiv-vanity.com/papers/1706.03762/",
                             "https://api.semanticscholar.org/arXiv:1706.03762",
                             "https://ui.adsabs.harvard.edu/abs/arXiv:1706.03762",
                             "https://ui.adsabs.harvard.edu/abs/arXiv%3A1706.03762",
                             "2017arXiv170603762V",
                             " 1706.03762v2 ",
                             "arxiv: 1706.03762",
                             "doi:10.48550/arXiv.1706.03762",
                             "https://dx.doi.org/10.48550/arXiv.1706.03762"}) {
        CAPTURE(text);
        CHECK(canonical(text) == "1706.03762");
    }
    CHECK(canonical("https://arxiv.org/abs/hep-th%2F9711200") == "hep-th/9711200");
    CHECK(canonical("(arXiv:1706.03762v5 [cs.CL])") == "1706.03762");
    CHECK(canonical("[1706.03762]") == "1706.03762");
    CHECK(canonical("arxiv:hep-th_9711200") == "hep-th/9711200");
    CHECK(canonical("https://arxiv.org/abs/cond-mat.supr-con/9901001v2") == "cond-mat/9901001");
}

TEST_CASE("What is no id of arXiv's is none") {
    for (const auto* text : {"",
                             " ",
                             "arXiv",
                             "arXiv:",
                             "1706",
                             "1706.",
                             "1706.0376",
                             "1706.037620",
                             "17063.03762",
                             "1713.00001",
                             "9101.00001",
                             "https://arxiv.org",
                             "https://arxiv.org/",
                             "https://arxiv.org/abs/",
                             "https://arxiv.org/list/cs.CL/2505",
                             "https://evilarxiv.org/abs/1706.03762",
                             "https://arxiv.org.evil.com/abs/1706.03762",
                             "https://example.org/arxiv.org/abs/1706.03762",
                             "1706.03762v",
                             "1706.03762v01",
                             "1706.03762x",
                             "1706.03762 and more",
                             "math/0704001",
                             "math.GT/",
                             "10.1000/1706.03762",
                             "3.1415",
                             "https://openreview.net/forum?id=1706.03762"}) {
        CAPTURE(text);
        CHECK(canonical(text) == "none");
    }
    CHECK(canonical(std::string(100'000, '1')) == "none");
}

TEST_CASE("Names of ids hold no slash, and addresses open") {
    CHECK(ArxivId::parse("hep-th/9711200")->name() == "hep-th_9711200");
    CHECK(ArxivId::parse("1706.03762v3")->name() == "1706.03762");
    CHECK(ArxivId::parse("hep-th/9711200")->url() == "https://arxiv.org/abs/hep-th/9711200");
    CHECK(ArxivId::parse("arXiv:1706.03762") == ArxivId::parse("1706.03762v9"));
    CHECK(ArxivId::parse("1706.03762") < ArxivId::parse("1706.03763"));
    CHECK(canonical(ArxivId::parse("cond-mat/9901001")->url()) == "cond-mat/9901001");
}
