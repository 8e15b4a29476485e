#include <snapshot/categories.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace arxgraph::bench {

namespace {

/// From large to small, roughly as of 2025. The last are other codes for some before them, and archives of former
/// years.
constexpr std::array<std::string_view, category_count> codes{
    "hep-ph",
    "cs.LG",
    "hep-th",
    "quant-ph",
    "cs.CV",
    "cs.AI",
    "gr-qc",
    "astro-ph",
    "cond-mat.mtrl-sci",
    "cond-mat.mes-hall",
    "math-ph",
    "cs.CL",
    "cond-mat.str-el",
    "cond-mat.stat-mech",
    "astro-ph.CO",
    "astro-ph.GA",
    "math.AP",
    "math.CO",
    "astro-ph.HE",
    "stat.ML",
    "math.PR",
    "astro-ph.SR",
    "math.AG",
    "hep-ex",
    "nucl-th",
    "cs.RO",
    "cs.IT",
    "math.NT",
    "math.DG",
    "math.OC",
    "physics.optics",
    "cond-mat.supr-con",
    "hep-lat",
    "math.NA",
    "cs.CR",
    "astro-ph.EP",
    "math.DS",
    "cond-mat.soft",
    "cs.DS",
    "math.FA",
    "eess.SY",
    "math.RT",
    "nucl-ex",
    "cs.SE",
    "astro-ph.IM",
    "stat.ME",
    "math.GT",
    "math.CA",
    "math.ST",
    "eess.IV",
    "cs.SI",
    "physics.flu-dyn",
    "math.GR",
    "cs.DC",
    "cs.HC",
    "cond-mat.quant-gas",
    "cs.NI",
    "physics.chem-ph",
    "cs.CY",
    "math.QA",
    "eess.SP",
    "math.RA",
    "physics.soc-ph",
    "physics.ins-det",
    "physics.plasm-ph",
    "physics.atom-ph",
    "cs.SD",
    "physics.app-ph",
    "cs.IR",
    "cond-mat.dis-nn",
    "cs.LO",
    "math.CV",
    "physics.comp-ph",
    "cs.NE",
    "math.LO",
    "math.OA",
    "math.AT",
    "eess.AS",
    "q-bio.PE",
    "q-bio.NC",
    "cs.DM",
    "cs.GT",
    "q-bio.QM",
    "stat.AP",
    "cs.MA",
    "math.AC",
    "math.MG",
    "physics.bio-ph",
    "math.SP",
    "nlin.CD",
    "cond-mat",
    "cond-mat.other",
    "cs.AR",
    "cs.CC",
    "cs.CE",
    "cs.CG",
    "cs.DB",
    "cs.DL",
    "cs.ET",
    "cs.FL",
    "cs.GL",
    "cs.GR",
    "cs.MM",
    "cs.MS",
    "cs.OH",
    "cs.OS",
    "cs.PF",
    "cs.PL",
    "cs.SC",
    "econ.EM",
    "econ.GN",
    "econ.TH",
    "math.CT",
    "math.GM",
    "math.GN",
    "math.HO",
    "math.KT",
    "math.SG",
    "nlin.AO",
    "nlin.CG",
    "nlin.PS",
    "nlin.SI",
    "physics.acc-ph",
    "physics.ao-ph",
    "physics.atm-clus",
    "physics.class-ph",
    "physics.data-an",
    "physics.ed-ph",
    "physics.gen-ph",
    "physics.geo-ph",
    "physics.hist-ph",
    "physics.med-ph",
    "physics.pop-ph",
    "physics.space-ph",
    "q-bio",
    "q-bio.BM",
    "q-bio.CB",
    "q-bio.GN",
    "q-bio.MN",
    "q-bio.OT",
    "q-bio.SC",
    "q-bio.TO",
    "q-fin.CP",
    "q-fin.GN",
    "q-fin.MF",
    "q-fin.PM",
    "q-fin.PR",
    "q-fin.RM",
    "q-fin.ST",
    "q-fin.TR",
    "stat.CO",
    "stat.OT",
    "cs.NA",
    "cs.SY",
    "math.IT",
    "math.MP",
    "q-fin.EC",
    "stat.TH",
    "alg-geom",
    "chao-dyn",
    "cmp-lg",
    "q-alg",
    "solv-int",
};

/// A code and the one that follows it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> followers{{{"cs.NA", "math.NA"},
                                                                                   {"cs.SY", "eess.SY"},
                                                                                   {"math.IT", "cs.IT"},
                                                                                   {"math.MP", "math-ph"},
                                                                                   {"q-fin.EC", "econ.GN"},
                                                                                   {"stat.TH", "math.ST"},
                                                                                   {"alg-geom", "math.AG"},
                                                                                   {"chao-dyn", "nlin.CD"},
                                                                                   {"cmp-lg", "cs.CL"},
                                                                                   {"q-alg", "math.QA"},
                                                                                   {"solv-int", "nlin.SI"}}};

bool states(std::string_view list, std::string_view code) {
    for (std::size_t at = list.find(code); at != std::string_view::npos; at = list.find(code, at + 1)) {
        const std::size_t end = at + code.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
    }
    return false;
}

void state_once(std::string& list, std::string_view code) {
    if (states(list, code)) return;
    if (!list.empty()) list += ' ';
    list += code;
}

void state(std::string& list, std::string_view code) {
    state_once(list, code);
    for (const auto& [stated, follower] : followers)
        if (stated == code) state_once(list, follower);
}

}  // namespace

Categories::Categories() : primaries_(zipf(category_count, 12)) {}

std::uint32_t Categories::other(std::uint32_t category, Random& random) const {
    constexpr std::uint32_t neighbours = 9;
    if (random.chance(400)) return primary(random);
    return static_cast<std::uint32_t>((category + 1 + random.below(neighbours)) % category_count);
}

std::string Categories::listed(std::uint32_t primary, Random& random) const {
    static const WeightedChoice others({515, 297, 135, 40, 13});
    std::string list;
    state(list, codes[primary]);
    for (std::uint32_t count = others.draw(random); count > 0; --count) state(list, codes[other(primary, random)]);
    return list;
}

}  // namespace arxgraph::bench
