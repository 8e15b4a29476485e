#include <arxgraph/core/identity/arxiv_category.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace arxgraph {

namespace {

struct Row {
    std::string_view code{};
    std::string_view other{};
};

/// Code and full name; archives that were taken up into others have no name any more.
constexpr std::array<Row, 176> taxonomy{{
    {"acc-phys", ""},
    {"adap-org", ""},
    {"alg-geom", ""},
    {"ao-sci", ""},
    {"astro-ph", "Astrophysics"},
    {"astro-ph.CO", "Astrophysics - Cosmology and Nongalactic Astrophysics"},
    {"astro-ph.EP", "Astrophysics - Earth and Planetary Astrophysics"},
    {"astro-ph.GA", "Astrophysics - Astrophysics of Galaxies"},
    {"astro-ph.HE", "Astrophysics - High Energy Astrophysical Phenomena"},
    {"astro-ph.IM", "Astrophysics - Instrumentation and Methods for Astrophysics"},
    {"astro-ph.SR", "Astrophysics - Solar and Stellar Astrophysics"},
    {"atom-ph", ""},
    {"bayes-an", ""},
    {"chao-dyn", ""},
    {"chem-ph", ""},
    {"cmp-lg", ""},
    {"comp-gas", ""},
    {"cond-mat", "Condensed Matter"},
    {"cond-mat.dis-nn", "Condensed Matter - Disordered Systems and Neural Networks"},
    {"cond-mat.mes-hall", "Condensed Matter - Mesoscale and Nanoscale Physics"},
    {"cond-mat.mtrl-sci", "Condensed Matter - Materials Science"},
    {"cond-mat.other", "Condensed Matter - Other Condensed Matter"},
    {"cond-mat.quant-gas", "Condensed Matter - Quantum Gases"},
    {"cond-mat.soft", "Condensed Matter - Soft Condensed Matter"},
    {"cond-mat.stat-mech", "Condensed Matter - Statistical Mechanics"},
    {"cond-mat.str-el", "Condensed Matter - Strongly Correlated Electrons"},
    {"cond-mat.supr-con", "Condensed Matter - Superconductivity"},
    {"cs.AI", "Computer Science - Artificial Intelligence"},
    {"cs.AR", "Computer Science - Hardware Architecture"},
    {"cs.CC", "Computer Science - Computational Complexity"},
    {"cs.CE", "Computer Science - Computational Engineering, Finance, and Science"},
    {"cs.CG", "Computer Science - Computational Geometry"},
    {"cs.CL", "Computer Science - Computation and Language"},
    {"cs.CR", "Computer Science - Cryptography and Security"},
    {"cs.CV", "Computer Science - Computer Vision and Pattern Recognition"},
    {"cs.CY", "Computer Science - Computers and Society"},
    {"cs.DB", "Computer Science - Databases"},
    {"cs.DC", "Computer Science - Distributed, Parallel, and Cluster Computing"},
    {"cs.DL", "Computer Science - Digital Libraries"},
    {"cs.DM", "Computer Science - Discrete Mathematics"},
    {"cs.DS", "Computer Science - Data Structures and Algorithms"},
    {"cs.ET", "Computer Science - Emerging Technologies"},
    {"cs.FL", "Computer Science - Formal Languages and Automata Theory"},
    {"cs.GL", "Computer Science - General Literature"},
    {"cs.GR", "Computer Science - Graphics"},
    {"cs.GT", "Computer Science - Computer Science and Game Theory"},
    {"cs.HC", "Computer Science - Human-Computer Interaction"},
    {"cs.IR", "Computer Science - Information Retrieval"},
    {"cs.IT", "Computer Science - Information Theory"},
    {"cs.LG", "Computer Science - Machine Learning"},
    {"cs.LO", "Computer Science - Logic in Computer Science"},
    {"cs.MA", "Computer Science - Multiagent Systems"},
    {"cs.MM", "Computer Science - Multimedia"},
    {"cs.MS", "Computer Science - Mathematical Software"},
    {"cs.NA", "Computer Science - Numerical Analysis"},
    {"cs.NE", "Computer Science - Neural and Evolutionary Computing"},
    {"cs.NI", "Computer Science - Networking and Internet Architecture"},
    {"cs.OH", "Computer Science - Other Computer Science"},
    {"cs.OS", "Computer Science - Operating Systems"},
    {"cs.PF", "Computer Science - Performance"},
    {"cs.PL", "Computer Science - Programming Languages"},
    {"cs.RO", "Computer Science - Robotics"},
    {"cs.SC", "Computer Science - Symbolic Computation"},
    {"cs.SD", "Computer Science - Sound"},
    {"cs.SE", "Computer Science - Software Engineering"},
    {"cs.SI", "Computer Science - Social and Information Networks"},
    {"cs.SY", "Computer Science - Systems and Control"},
    {"dg-ga", ""},
    {"econ.EM", "Economics - Econometrics"},
    {"econ.GN", "Economics - General Economics"},
    {"econ.TH", "Economics - Theoretical Economics"},
    {"eess.AS", "Electrical Engineering and Systems Science - Audio and Speech Processing"},
    {"eess.IV", "Electrical Engineering and Systems Science - Image and Video Processing"},
    {"eess.SP", "Electrical Engineering and Systems Science - Signal Processing"},
    {"eess.SY", "Electrical Engineering and Systems Science - Systems and Control"},
    {"funct-an", ""},
    {"gr-qc", "General Relativity and Quantum Cosmology"},
    {"hep-ex", "High Energy Physics - Experiment"},
    {"hep-lat", "High Energy Physics - Lattice"},
    {"hep-ph", "High Energy Physics - Phenomenology"},
    {"hep-th", "High Energy Physics - Theory"},
    {"math-ph", "Mathematical Physics"},
    {"math.AC", "Mathematics - Commutative Algebra"},
    {"math.AG", "Mathematics - Algebraic Geometry"},
    {"math.AP", "Mathematics - Analysis of PDEs"},
    {"math.AT", "Mathematics - Algebraic Topology"},
    {"math.CA", "Mathematics - Classical Analysis and ODEs"},
    {"math.CO", "Mathematics - Combinatorics"},
    {"math.CT", "Mathematics - Category Theory"},
    {"math.CV", "Mathematics - Complex Variables"},
    {"math.DG", "Mathematics - Differential Geometry"},
    {"math.DS", "Mathematics - Dynamical Systems"},
    {"math.FA", "Mathematics - Functional Analysis"},
    {"math.GM", "Mathematics - General Mathematics"},
    {"math.GN", "Mathematics - General Topology"},
    {"math.GR", "Mathematics - Group Theory"},
    {"math.GT", "Mathematics - Geometric Topology"},
    {"math.HO", "Mathematics - History and Overview"},
    {"math.IT", "Mathematics - Information Theory"},
    {"math.KT", "Mathematics - K-Theory and Homology"},
    {"math.LO", "Mathematics - Logic"},
    {"math.MG", "Mathematics - Metric Geometry"},
    {"math.MP", "Mathematics - Mathematical Physics"},
    {"math.NA", "Mathematics - Numerical Analysis"},
    {"math.NT", "Mathematics - Number Theory"},
    {"math.OA", "Mathematics - Operator Algebras"},
    {"math.OC", "Mathematics - Optimization and Control"},
    {"math.PR", "Mathematics - Probability"},
    {"math.QA", "Mathematics - Quantum Algebra"},
    {"math.RA", "Mathematics - Rings and Algebras"},
    {"math.RT", "Mathematics - Representation Theory"},
    {"math.SG", "Mathematics - Symplectic Geometry"},
    {"math.SP", "Mathematics - Spectral Theory"},
    {"math.ST", "Mathematics - Statistics Theory"},
    {"mtrl-th", ""},
    {"nlin.AO", "Nonlinear Sciences - Adaptation and Self-Organizing Systems"},
    {"nlin.CD", "Nonlinear Sciences - Chaotic Dynamics"},
    {"nlin.CG", "Nonlinear Sciences - Cellular Automata and Lattice Gases"},
    {"nlin.PS", "Nonlinear Sciences - Pattern Formation and Solitons"},
    {"nlin.SI", "Nonlinear Sciences - Exactly Solvable and Integrable Systems"},
    {"nucl-ex", "Nuclear Experiment"},
    {"nucl-th", "Nuclear Theory"},
    {"patt-sol", ""},
    {"physics.acc-ph", "Physics - Accelerator Physics"},
    {"physics.ao-ph", "Physics - Atmospheric and Oceanic Physics"},
    {"physics.app-ph", "Physics - Applied Physics"},
    {"physics.atm-clus", "Physics - Atomic and Molecular Clusters"},
    {"physics.atom-ph", "Physics - Atomic Physics"},
    {"physics.bio-ph", "Physics - Biological Physics"},
    {"physics.chem-ph", "Physics - Chemical Physics"},
    {"physics.class-ph", "Physics - Classical Physics"},
    {"physics.comp-ph", "Physics - Computational Physics"},
    {"physics.data-an", "Physics - Data Analysis, Statistics and Probability"},
    {"physics.ed-ph", "Physics - Physics Education"},
    {"physics.flu-dyn", "Physics - Fluid Dynamics"},
    {"physics.gen-ph", "Physics - General Physics"},
    {"physics.geo-ph", "Physics - Geophysics"},
    {"physics.hist-ph", "Physics - History and Philosophy of Physics"},
    {"physics.ins-det", "Physics - Instrumentation and Detectors"},
    {"physics.med-ph", "Physics - Medical Physics"},
    {"physics.optics", "Physics - Optics"},
    {"physics.plasm-ph", "Physics - Plasma Physics"},
    {"physics.pop-ph", "Physics - Popular Physics"},
    {"physics.soc-ph", "Physics - Physics and Society"},
    {"physics.space-ph", "Physics - Space Physics"},
    {"plasm-ph", ""},
    {"q-alg", ""},
    {"q-bio", "Quantitative Biology"},
    {"q-bio.BM", "Quantitative Biology - Biomolecules"},
    {"q-bio.CB", "Quantitative Biology - Cell Behavior"},
    {"q-bio.GN", "Quantitative Biology - Genomics"},
    {"q-bio.MN", "Quantitative Biology - Molecular Networks"},
    {"q-bio.NC", "Quantitative Biology - Neurons and Cognition"},
    {"q-bio.OT", "Quantitative Biology - Other Quantitative Biology"},
    {"q-bio.PE", "Quantitative Biology - Populations and Evolution"},
    {"q-bio.QM", "Quantitative Biology - Quantitative Methods"},
    {"q-bio.SC", "Quantitative Biology - Subcellular Processes"},
    {"q-bio.TO", "Quantitative Biology - Tissues and Organs"},
    {"q-fin.CP", "Quantitative Finance - Computational Finance"},
    {"q-fin.EC", "Quantitative Finance - Economics"},
    {"q-fin.GN", "Quantitative Finance - General Finance"},
    {"q-fin.MF", "Quantitative Finance - Mathematical Finance"},
    {"q-fin.PM", "Quantitative Finance - Portfolio Management"},
    {"q-fin.PR", "Quantitative Finance - Pricing of Securities"},
    {"q-fin.RM", "Quantitative Finance - Risk Management"},
    {"q-fin.ST", "Quantitative Finance - Statistical Finance"},
    {"q-fin.TR", "Quantitative Finance - Trading and Market Microstructure"},
    {"quant-ph", "Quantum Physics"},
    {"solv-int", ""},
    {"stat.AP", "Statistics - Applications"},
    {"stat.CO", "Statistics - Computation"},
    {"stat.ME", "Statistics - Methodology"},
    {"stat.ML", "Statistics - Machine Learning"},
    {"stat.OT", "Statistics - Other Statistics"},
    {"stat.TH", "Statistics - Statistics Theory"},
    {"supr-con", ""},
}};

/// Another code for the same class, and classes that have taken up an archive.
constexpr std::array<Row, 24> successors{{
    {"acc-phys", "physics.acc-ph"},
    {"adap-org", "nlin.AO"},
    {"alg-geom", "math.AG"},
    {"ao-sci", "physics.ao-ph"},
    {"atom-ph", "physics.atom-ph"},
    {"bayes-an", "physics.data-an"},
    {"chao-dyn", "nlin.CD"},
    {"chem-ph", "physics.chem-ph"},
    {"cmp-lg", "cs.CL"},
    {"comp-gas", "nlin.CG"},
    {"cs.NA", "math.NA"},
    {"cs.SY", "eess.SY"},
    {"dg-ga", "math.DG"},
    {"funct-an", "math.FA"},
    {"math.IT", "cs.IT"},
    {"math.MP", "math-ph"},
    {"mtrl-th", "cond-mat.mtrl-sci"},
    {"patt-sol", "nlin.PS"},
    {"plasm-ph", "physics.plasm-ph"},
    {"q-alg", "math.QA"},
    {"q-fin.EC", "econ.GN"},
    {"solv-int", "nlin.SI"},
    {"stat.TH", "math.ST"},
    {"supr-con", "cond-mat.supr-con"},
}};

template <std::size_t size>
constexpr bool is_sorted_by_code(const std::array<Row, size>& rows) {
    for (std::size_t i = 1; i < size; ++i)
        if (!(rows[i - 1].code < rows[i].code)) return false;
    return true;
}
static_assert(is_sorted_by_code(taxonomy) && is_sorted_by_code(successors), "rows are found by halving");

template <std::size_t size>
const Row* find(const std::array<Row, size>& rows, std::string_view code) noexcept {
    const auto* row = std::lower_bound(rows.begin(), rows.end(), code,
                                       [](const Row& each, std::string_view wanted) { return each.code < wanted; });
    return row != rows.end() && row->code == code ? row : nullptr;
}

/// Where a code's row may stand in a table of slots.
constexpr std::size_t slots = 1024;
constexpr std::size_t slot_of(std::string_view code) noexcept {
    std::uint32_t hash = 2166136261U;  // FNV-1a
    for (const char c : code) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return (hash ^ hash >> 16U) % slots;
}

/// Rows of the taxonomy by hash, + 1; 0: none. Readers look categories up more often than anything else.
constexpr std::array<std::uint8_t, slots> row_in_slot = [] {
    std::array<std::uint8_t, slots> rows{};
    for (std::size_t row = 0; row < taxonomy.size(); ++row) {
        std::size_t at = slot_of(taxonomy[row].code);
        while (rows[at] != 0) at = (at + 1) % slots;
        rows[at] = static_cast<std::uint8_t>(row + 1);
    }
    return rows;
}();

const Row* find_in_taxonomy(std::string_view code) noexcept {
    for (std::size_t at = slot_of(code); row_in_slot[at] != 0; at = (at + 1) % slots)
        if (const Row& row = taxonomy[row_in_slot[at] - std::size_t{1}]; row.code == code) return &row;
    return nullptr;
}

/// By row of the taxonomy: the code of its successor, or its own.
constexpr std::array<std::string_view, taxonomy.size()> canonical_codes = [] {
    std::array<std::string_view, taxonomy.size()> codes{};
    for (std::size_t row = 0; row < taxonomy.size(); ++row) {
        codes[row] = taxonomy[row].code;
        for (const Row& successor : successors)
            if (successor.code == codes[row]) {
                codes[row] = successor.other;
                break;
            }
    }
    return codes;
}();

void add_once(std::vector<std::string_view>& categories, std::string_view category) {
    if (std::find(categories.begin(), categories.end(), category) == categories.end()) categories.push_back(category);
}

}  // namespace

bool is_arxiv_category(std::string_view term) noexcept {
    return find_in_taxonomy(term) != nullptr;
}

std::string_view canonical_category(std::string_view category) noexcept {
    const Row* row = find(successors, category);
    return row == nullptr ? category : row->other;
}

std::string_view category_by_name(std::string_view full_name) noexcept {
    if (full_name.empty()) return {};
    const auto* row =
        std::find_if(taxonomy.begin(), taxonomy.end(), [&](const Row& each) { return each.other == full_name; });
    return row == taxonomy.end() ? std::string_view{} : row->code;
}

void ParsedCategories::add(std::string_view term) {
    if (term.empty()) return;
    const Row* row = find_in_taxonomy(term);
    if (row == nullptr) {
        dropped.emplace_back(term);
        return;
    }
    add_once(categories, row->code);
    add_once(categories, canonical_codes[static_cast<std::size_t>(row - taxonomy.data())]);
}

void ParsedCategories::add_all(std::string_view text) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
    while (!text.empty()) {
        const auto* const end = std::find_if(text.begin(), text.end(), is_blank);
        const std::string_view term{text.begin(), static_cast<std::size_t>(end - text.begin())};
        text.remove_prefix(std::min(term.size() + 1, text.size()));
        add(term);
    }
}

ParsedCategories parse_categories(std::string_view text) {
    ParsedCategories parsed;
    parsed.add_all(text);
    return parsed;
}

}  // namespace arxgraph
