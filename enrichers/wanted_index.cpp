#include <arxgraph/enrichers/wanted_index.hpp>

#include <algorithm>

namespace arxgraph {

namespace {

// Of near titles a word in five may differ, and two in short ones, where a slip is a large part.
constexpr std::size_t words_per_difference = 5;
constexpr std::size_t least_differences = 2;
constexpr double least_overlap = 0.5;  // of words, before letters are compared
constexpr double most_length_ratio = 1.25;

}  // namespace

WantedIndex::WantedIndex(std::span<const WantedPaper> papers) {
    queries_.reserve(papers.size());
    for (const WantedPaper& paper : papers) queries_.emplace_back(paper.arxiv_id.empty() ? paper : WantedPaper{});
    for (std::uint32_t i = 0; i < papers.size(); ++i) {
        if (!papers[i].arxiv_id.empty()) {
            by_arxiv_id_[papers[i].arxiv_id].push_back(i);
            continue;
        }
        if (!papers[i].doi.empty()) by_doi_[papers[i].doi].push_back(i);
        for (const TitleForms& form : queries_[i].forms) by_title_[form.joined].push_back(i);
        for (const std::string& head : queries_[i].joined_heads) by_head_[head].push_back(i);
    }
    note_words();
}

std::span<const std::uint32_t> WantedIndex::find(const Numbered& index, std::string_view key) {
    const auto found = index.find(key);
    return found == index.end() ? std::span<const std::uint32_t>{} : found->second;
}

std::span<const std::uint32_t> WantedIndex::with_arxiv_id(std::string_view id) const {
    return find(by_arxiv_id_, id);
}

std::span<const std::uint32_t> WantedIndex::with_doi(std::string_view doi) const {
    return find(by_doi_, doi);
}

void WantedIndex::note_words() {
    std::vector<std::uint32_t> occurrences;
    for (std::uint32_t i = 0; i < queries_.size(); ++i)
        for (const TitleForms& form : queries_[i].forms) {
            if (form.is_short()) continue;
            Form& noted =
                forms_.emplace_back(Form{.paper = i, .letters = static_cast<std::uint32_t>(form.letters().size())});
            for (const std::string_view word : form.words()) {
                const auto [at, is_new] = words_.try_emplace(word, static_cast<std::uint32_t>(occurrences.size()));
                if (is_new) occurrences.push_back(0);
                ++occurrences[at->second];
                noted.words.push_back(at->second);
            }
            std::sort(noted.words.begin(), noted.words.end());
        }
    noted_.resize(occurrences.size());
    for (std::uint32_t i = 0; i < forms_.size(); ++i) {
        std::vector<std::uint32_t> rarest = forms_[i].words;
        std::stable_sort(rarest.begin(), rarest.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return occurrences[a] < occurrences[b]; });
        const std::size_t enough = std::max(rarest.size() / words_per_difference, least_differences) + 1;
        if (rarest.size() > enough) rarest.resize(enough);
        for (const std::uint32_t word : rarest) noted_[word].push_back(i);
    }
}

bool WantedIndex::is_perhaps_near(const Form& form, std::span<const std::uint32_t> known, std::size_t words,
                                  std::size_t letters) noexcept {
    const auto [shorter, longer] = std::minmax({std::size_t{form.letters}, letters});
    if (static_cast<double>(longer) > most_length_ratio * static_cast<double>(shorter)) return false;
    std::size_t both = 0;
    for (std::size_t i = 0, j = 0; i < known.size() && j < form.words.size();) {
        both += known[i] == form.words[j] ? 1 : 0;
        const bool first = known[i] <= form.words[j];
        const bool second = known[i] >= form.words[j];
        i += first ? 1 : 0;
        j += second ? 1 : 0;
    }
    return static_cast<double>(both) >= least_overlap * static_cast<double>(words + form.words.size() - both);
}

void WantedIndex::append_near(const RecordTitle& title, Numbers& found) const {
    if (forms_.empty() || title.forms.is_short()) return;
    const std::vector<std::string_view> words = title.forms.words();
    std::vector<std::uint32_t> known;
    for (const std::string_view word : words)
        if (const auto at = words_.find(word); at != words_.end()) known.push_back(at->second);
    if (static_cast<double>(known.size()) < least_overlap * static_cast<double>(words.size())) return;
    std::sort(known.begin(), known.end());
    std::vector<std::uint32_t> forms;
    for (const std::uint32_t word : known) forms.insert(forms.end(), noted_[word].begin(), noted_[word].end());
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    for (const std::uint32_t form : forms)
        if (is_perhaps_near(forms_[form], known, words.size(), title.forms.letters().size()))
            found.push_back(forms_[form].paper);
}

WantedIndex::Numbers WantedIndex::like(const RecordTitle& title) const {
    Numbers found;
    const auto append = [&found](std::span<const std::uint32_t> more) {
        found.insert(found.end(), more.begin(), more.end());
    };
    append(find(by_title_, title.forms.joined));
    append(find(by_head_, title.forms.joined));
    if (!title.joined_head.empty()) append(find(by_title_, title.joined_head));
    append_near(title, found);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace arxgraph
