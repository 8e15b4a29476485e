#include <arxgraph/extractors/arxg.hpp>
#include <arxgraph/extractors/arxiv_atom.hpp>
#include <arxgraph/extractors/arxiv_oai.hpp>
#include <arxgraph/extractors/arxiv_snapshot.hpp>
#include <arxgraph/extractors/bibtex/bibtex.hpp>
#include <arxgraph/extractors/digest/digest.hpp>
#include <arxgraph/extractors/entries.hpp>
#include <arxgraph/extractors/extractor.hpp>
#include <arxgraph/extractors/ris.hpp>
#include <arxgraph/extractors/vault/vault.hpp>

#include <algorithm>
#include <array>

namespace arxgraph {

namespace {

constexpr std::array<ExtractorFormat, 9> formats{{
    {.name = "entries",
     .description = "arxgraph's own entries as JSON Lines (schema arxgraph.entry/1), as `arxgraph extract` prints them",
     .sniff = entries::sniff,
     .extract = entries::extract},
    {.name = "arxg",
     .description = "graphs that arxgraph wrote as .arxg; one alone is taken as it is, among others its papers are",
     .sniff = arxg::sniff,
     .extract = arxg::extract,
     .maps = true},
    {.name = "arxiv-snapshot",
     .description = "arXiv's metadata snapshot as Kaggle has it: JSON Lines, or the same records in one array",
     .sniff = arxiv_snapshot::sniff,
     .extract = arxiv_snapshot::extract},
    {.name = "arxiv-atom",
     .description = "Atom feeds of arXiv's API: search results and papers by id",
     .sniff = arxiv_atom::sniff,
     .extract = arxiv_atom::extract},
    {.name = "arxiv-oai",
     .description = "pages of arXiv's OAI-PMH service: ListRecords and GetRecord in arXiv, arXivRaw or oai_dc",
     .sniff = arxiv_oai::sniff,
     .extract = arxiv_oai::extract},
    {.name = "bibtex",
     .description = "BibTeX and BibLaTeX bibliographies (.bib) of Zotero, JabRef, DBLP, Google Scholar and your own",
     .sniff = bibtex::sniff,
     .extract = bibtex::extract},
    {.name = "ris",
     .description = "RIS references (.ris) of reference managers and publishers",
     .sniff = ris::sniff,
     .extract = ris::extract},
    {.name = "vault",
     .description = "Markdown notes, a paper each, as in an Obsidian vault: front matter, own link, [[links]], #tags",
     .sniff = vault::sniff,
     .extract = vault::extract},
    {.name = "digest",
     .description = "paper digests as plain text or Markdown: title, (authors), abstract, commentary, #tags",
     .sniff = digest::sniff,
     .extract = digest::extract},
}};

}  // namespace

std::span<const ExtractorFormat> extractor_formats() noexcept {
    return formats;
}

const ExtractorFormat* find_extractor(std::string_view name) noexcept {
    const auto* row = std::find_if(formats.begin(), formats.end(), [&](const auto& each) { return each.name == name; });
    return row == formats.end() ? nullptr : row;
}

const ExtractorFormat* sniff_format(const DocumentHead& head) {
    const ExtractorFormat* best = nullptr;
    Match best_match = Match::no;
    for (const ExtractorFormat& format : formats)
        if (const Match match = format.sniff(head); match > best_match) {
            best = &format;
            best_match = match;
        }
    return best;
}

}  // namespace arxgraph
