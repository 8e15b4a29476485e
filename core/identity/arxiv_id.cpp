#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/percent_encoding.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <chrono>
#include <span>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::size_t longest_text = 2048;
constexpr std::string_view opening_signs = "([{<\"'";

constexpr std::array<std::string_view, 33> old_archives{
    "acc-phys", "adap-org", "alg-geom", "ao-sci",  "astro-ph", "atom-ph",  "bayes-an", "chao-dyn", "chem-ph",
    "cmp-lg",   "comp-gas", "cond-mat", "cs",      "dg-ga",    "funct-an", "gr-qc",    "hep-ex",   "hep-lat",
    "hep-ph",   "hep-th",   "math",     "math-ph", "mtrl-th",  "nlin",     "nucl-ex",  "nucl-th",  "patt-sol",
    "physics",  "plasm-ph", "q-alg",    "q-bio",   "quant-ph", "solv-int"};

bool is_old_archive(std::string_view archive) noexcept {
    return archive == "supr-con" || std::find(old_archives.begin(), old_archives.end(), archive) != old_archives.end();
}

std::string_view take_digits(std::string_view& text) noexcept {
    const auto end = std::find_if_not(text.begin(), text.end(), is_ascii_digit);
    const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(digits.size());
    return digits;
}

/// Months counted from January of year 0.
constexpr int month_number(int year, int month) noexcept {
    return year * 12 + month - 1;
}

int next_calendar_month() {
    const std::chrono::year_month_day today{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    return month_number(static_cast<int>(today.year()), static_cast<int>(static_cast<unsigned>(today.month()))) + 1;
}

bool is_zero(std::string_view digits) noexcept {
    return std::all_of(digits.begin(), digits.end(), [](char c) { return c == '0'; });
}

int two_digits(std::string_view digits) noexcept {
    return (digits[0] - '0') * 10 + (digits[1] - '0');
}

/// `1706.03762`, and what follows it is left in `text`.
std::optional<std::string_view> take_new_id(std::string_view& text) {
    std::string_view rest = text;
    const std::string_view month = take_digits(rest);
    if (month.size() != 4 || !take_start(rest, ".")) return std::nullopt;
    const std::string_view sequence = take_digits(rest);
    const int year = 2000 + two_digits(month);
    const int number = two_digits(month.substr(2));
    if (number < 1 || number > 12 || is_zero(sequence)) return std::nullopt;
    const int at = month_number(year, number);
    constexpr int surely_past = month_number(2026, 1);  // the clock is asked only of later months
    if (at < month_number(2007, 4) || (at > surely_past && at > next_calendar_month())) return std::nullopt;
    if (sequence.size() != (at < month_number(2015, 1) ? 4U : 5U)) return std::nullopt;
    const std::string_view id = text.substr(0, text.size() - rest.size());
    text = rest;
    return id;
}

/// `math.GT/0309136`, without its subject class; also as names of files and nodes hold it, `hep-th_9901001`.
std::optional<std::string> take_old_id(std::string_view& text) {
    std::string_view rest = text;
    std::string archive;
    while (!rest.empty() && (is_ascii_letter(rest.front()) || rest.front() == '-') && archive.size() < 9) {
        archive += ascii_lower(rest.front());
        rest.remove_prefix(1);
    }
    if (take_start_any_case(rest, ".")) {
        const auto end =
            std::find_if_not(rest.begin(), rest.end(), [](char c) { return is_ascii_letter(c) || c == '-'; });
        if (end == rest.begin()) return std::nullopt;
        rest.remove_prefix(static_cast<std::size_t>(end - rest.begin()));
    }
    if (!is_old_archive(archive) || !(take_start_any_case(rest, "/") || take_start_any_case(rest, "_")))
        return std::nullopt;
    const std::string_view digits = take_digits(rest);
    if (digits.size() != 7 || is_zero(digits.substr(4))) return std::nullopt;
    const int short_year = two_digits(digits);
    const int number = two_digits(digits.substr(2));
    const int at = month_number(short_year >= 91 ? 1900 + short_year : 2000 + short_year, number);
    if (number < 1 || number > 12 || at < month_number(1991, 7) || at > month_number(2007, 3)) return std::nullopt;
    text = rest;
    return archive + '/' + std::string(digits);
}

struct Parsed {
    std::string id{};
    std::uint32_t version{};
};

/// An identifier with an optional version at the front of the text.
std::optional<Parsed> take_id(std::string_view& text) {
    std::string_view rest = text;
    Parsed parsed;
    if (const auto new_id = take_new_id(rest)) {
        parsed.id = *new_id;
    } else {
        auto old_id = take_old_id(rest);
        if (!old_id) return std::nullopt;
        parsed.id = *std::move(old_id);
    }
    if (!rest.empty() && ascii_lower(rest.front()) == 'v' && rest.size() > 1 && is_ascii_digit(rest[1])) {
        rest.remove_prefix(1);
        const std::string_view digits = take_digits(rest);
        if (digits.front() == '0' || digits.size() > 4) return std::nullopt;
        for (const char c : digits) parsed.version = parsed.version * 10 + static_cast<std::uint32_t>(c - '0');
    }
    text = rest;
    return parsed;
}

/// After an identifier in a path: nothing, a file ending, a deeper path, a query or a fragment.
bool ends_path(std::string_view rest) noexcept {
    for (const std::string_view ending : {".pdf", ".ps.gz", ".ps", ".gz", ".html"})
        if (take_start_any_case(rest, ending)) break;
    return rest.empty() || rest.front() == '/' || rest.front() == '?' || rest.front() == '#';
}

struct Site {
    std::string_view host{};  // with a leading dot: the host or any below it
    std::span<const std::string_view> paths{};
};

constexpr std::array<std::string_view, 13> arxiv_paths{"abs/",     "pdf/",        "html/",     "format/", "src/",
                                                       "e-print/", "ps/",         "dvi/",      "tb/",     "cits/",
                                                       "bibtex/",  "list/arXiv/", "abs/arXiv:"};
constexpr std::array<std::string_view, 5> alphaxiv_paths{"abs/", "pdf/", "overview/", "resources/", "html/"};
constexpr std::array<std::string_view, 2> papers_paths{"papers/", "paper/"};
constexpr std::array<std::string_view, 2> ar5iv_paths{"abs/", "html/"};
constexpr std::array<std::string_view, 2> arxiv_folder{"arxiv/", "arXiv:"};
constexpr std::array<std::string_view, 1> ads_paths{"abs/arXiv:"};
constexpr std::array<std::string_view, 1> doi_paths{"10.48550/arXiv."};

constexpr std::array<Site, 12> sites{{
    {".arxiv.org", arxiv_paths},
    {"xxx.lanl.gov", arxiv_paths},
    {".alphaxiv.org", alphaxiv_paths},
    {".huggingface.co", papers_paths},
    {".hf.co", papers_paths},
    {"ar5iv.labs.arxiv.org", ar5iv_paths},
    {".ar5iv.org", ar5iv_paths},
    {".arxiv-vanity.com", papers_paths},
    {".semanticscholar.org", arxiv_folder},
    {".scirate.com", arxiv_folder},
    {".papers.cool", arxiv_folder},
    {"ui.adsabs.harvard.edu", ads_paths},
}};

bool is_host(std::string_view host, std::string_view wanted) noexcept {
    if (!wanted.starts_with('.')) return host.size() == wanted.size() && starts_with_any_case(host, wanted);
    const std::string_view name = wanted.substr(1);
    if (host.size() == name.size()) return starts_with_any_case(host, name);
    return host.size() > wanted.size() && starts_with_any_case(host.substr(host.size() - wanted.size()), wanted);
}

std::optional<Parsed> parse_path(std::string_view path, std::span<const std::string_view> starts) {
    for (const std::string_view start : starts) {
        std::string_view rest = path;
        if (!take_start_any_case(rest, start)) continue;
        if (auto parsed = take_id(rest); parsed && ends_path(rest)) return parsed;
    }
    return std::nullopt;
}

std::optional<Parsed> parse_address(std::string_view address) {
    const std::size_t slash = address.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const std::string_view host = address.substr(0, slash);
    std::string_view path = address.substr(slash + 1);
    while (path.starts_with('/')) path.remove_prefix(1);
    if (is_host(host, ".doi.org")) return parse_path(path, doi_paths);
    for (const Site& site : sites)
        if (is_host(host, site.host))
            if (auto parsed = parse_path(path, site.paths)) return parsed;
    return std::nullopt;
}

std::string_view without_trailing_punctuation(std::string_view text) noexcept {
    constexpr std::string_view punctuation = ".,;:!?)]}>'\"";
    while (!text.empty() && punctuation.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    return text;
}

/// `[cs.CL]`, `[q-bio.CB] 1 Jun 2007` or ` 1 Jun 2007`, as stamped on PDFs.
bool is_stamp(std::string_view rest) noexcept {
    if (!rest.starts_with(' ')) return false;
    rest.remove_prefix(1);
    if (rest.starts_with('[')) {
        const std::size_t close = rest.find(']');
        if (close == std::string_view::npos) return false;
        rest = without_trailing_punctuation(rest.substr(close + 1));
        if (rest.empty()) return true;
        if (!take_start_any_case(rest, " ")) return false;
    }
    rest = without_trailing_punctuation(rest);
    const std::string_view day = take_digits(rest);
    if (day.empty() || day.size() > 2 || !take_start_any_case(rest, " ") || rest.size() != 8) return false;
    return std::all_of(rest.begin(), rest.begin() + 3, is_ascii_letter) && rest[3] == ' ' &&
           std::all_of(rest.begin() + 4, rest.end(), is_ascii_digit);
}

/// `2017arXiv170603762V`: year, arXiv, the id without its dot, an initial.
std::optional<Parsed> parse_bibcode(std::string_view text) {
    if (text.size() != 19 || !starts_with_any_case(text.substr(4), "arXiv") || !is_ascii_letter(text.back()))
        return std::nullopt;
    const std::string_view digits = text.substr(9, 9);
    std::string id = std::string(digits.substr(0, 4)) + '.' + std::string(digits.substr(4));
    std::string_view rest = id;
    auto parsed = take_id(rest);
    return parsed && rest.empty() ? parsed : std::nullopt;
}

/// The spelling of nearly all: `1706.03762` and nothing else.
bool is_bare_new_id(std::string_view text) {
    constexpr std::size_t longest = 10;
    return text.size() <= longest && take_new_id(text) && text.empty();
}

std::optional<Parsed> parse_text(std::string_view text) {
    if (take_start_any_case(text, "https://") || take_start_any_case(text, "http://"))
        return parse_address(without_trailing_punctuation(text));
    const std::string_view whole = text;
    if (take_start_any_case(text, "doi:")) text = trim(text);
    if (take_start_any_case(text, "10.48550/arXiv.") || take_start_any_case(text, "oai:arXiv.org:") ||
        take_start_any_case(text, "CoRR, abs/") || take_start_any_case(text, "CoRR abs/") ||
        take_start_any_case(text, "abs/") || take_start_any_case(text, "arXiv:"))
        text = trim(text);
    std::string_view rest = text;
    if (auto parsed = take_id(rest)) {
        const std::string_view end = without_trailing_punctuation(rest);
        if (end.empty() || end == ".pdf" || is_stamp(rest)) return parsed;
        return std::nullopt;
    }
    if (auto parsed = parse_bibcode(whole)) return parsed;
    return parse_address(without_trailing_punctuation(whole));
}

}  // namespace

std::optional<ArxivReference> ArxivReference::parse(std::string_view text) {
    if (is_bare_new_id(text)) {
        ArxivReference bare;
        text.copy(bare.id.text_.data(), text.size());
        bare.id.size_ = static_cast<std::uint8_t>(text.size());
        return bare;
    }
    text = trim(text);
    while (!text.empty() && opening_signs.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
    if (text.empty() || text.size() > longest_text) return std::nullopt;
    const auto parsed = parse_text(percent_decoded(text));
    if (!parsed || parsed->id.size() > ArxivId::longest) return std::nullopt;
    ArxivReference reference{.version = parsed->version};
    std::copy(parsed->id.begin(), parsed->id.end(), reference.id.text_.begin());
    reference.id.size_ = static_cast<std::uint8_t>(parsed->id.size());
    return reference;
}

std::optional<ArxivId> ArxivId::parse(std::string_view text) {
    const auto reference = ArxivReference::parse(text);
    return reference ? std::optional{reference->id} : std::nullopt;
}

std::string ArxivId::name() const {
    std::string name(text());
    std::replace(name.begin(), name.end(), '/', '_');
    return name;
}

std::string ArxivId::url() const {
    return std::string("https://arxiv.org/abs/").append(text());
}

}  // namespace arxgraph
