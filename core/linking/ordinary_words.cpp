#include <arxgraph/core/linking/ordinary_words.hpp>
#include <arxgraph/core/text/ascii.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace arxgraph {

namespace {

/// Sorted, each with a space behind it.
constexpr std::string_view all_words =
    "a ability about above abstract access accurate across action active adapt adaptation adapter adaptive addendum "
    "additive advance advances adversarial after again against agent agentic ai algebra algorithm algorithms "
    "alignment all almost alone along also although always am among an analysis analyzing and another answer any "
    "anything api appendix application applications approach approximate architecture are around art article "
    "artificial as assessing assessment at attack attention audio augmentation author auto autoencoder automated "
    "automatic autonomous autoregressive average awareness away back balance base based baseline baselines batch "
    "bayesian be beam because been before behind being below benchmark benchmarking benchmarks best better between "
    "beyond bias big binary both bound bounds brain brief budget building but by camera can cannot cascade case "
    "causal cell chain challenge challenges channel chat class classification classifier clinical closed cloud "
    "cluster clustering cnn code collaborative color come comment commentary communication communications community "
    "comparison comprehensive compression computation computational compute computer concept conditional conference "
    "connect connection constraint content context continual contrastive control convergence conversation convolution "
    "convolutional corpus correction corrigendum cost could cross curriculum cv data database dataset datasets day "
    "decision decoder decoding decomposition deep defense demo dense density depth design detection detector dialog "
    "dialogue did diffusion digital dimension direct discovery discrete discriminator distillation distributed "
    "distribution dl dnn do document does doing domain domains done dont down draft drive dropout dual due during "
    "dynamic dynamics each early edge editing effect effective efficiency efficient either else embedding embeddings "
    "emergent empirical encoder encoding encyclopedia end energy engine english enhanced enough ensemble entropy "
    "environment equation erratum error estimation ethics evaluating evaluation even ever every everything evidence "
    "evolution exam examination example experience experiment experiments expert experts explanation exploration "
    "exploring extended face factor fair fairness fast faster feature features federated feedback few field filter "
    "find fine finetuning first fix flexible flow focus for forest form formal forward foundation foundations frame "
    "framework free frequency from full function functions further fusion future galaxy game gan gap gate gated "
    "gaussian general generalization generalized generation generative generator geometry get give given global gnn "
    "go going good got gpu gradient grammar graph graphs great green grounding group growth guidance guide guided had "
    "half hard has have he health hello her here hidden hierarchical high him his history home how however human "
    "hybrid hyper hypothesis i idea ideas if image images impact implicit improved improving in index inference "
    "information initialization input inside insight insights instance instead instruction integration intelligence "
    "intelligent interaction interactive interface internet interpretability into introduction inverse investigation "
    "invited ir is isnt it iterative its joint just keep kernel key keynote know knowledge label labels language "
    "languages large last late latent layer layers leader learnable learned learner learning lecture lectures less "
    "lesson lessons let lets letter level library life light lightweight like limit limits linear list little llm lm "
    "local localization logic long look loss lost low lstm machine made magic make makes making man many map mapping "
    "market mask masked matching mathematics matrix matter matters maximum may me mean means measure measurement "
    "measuring mechanism media medical meet memory merge message meta method methods metric metrics might mind mining "
    "mixture ml mllm mlp mobile modal modality model modeling modelling models modern modular module molecular moment "
    "momentum more most motion motivation much multi multilingual multimodal multitask music must my mystery nas "
    "natural nature navigation need needs ner net network networks neural neuron never new next nlp nmt no noise none "
    "nor normalization not note notes nothing novel now number object ocr of off often old on once one only ontology "
    "open operator optimal optimization optimizer or oracle order origin other our out outline output over overview "
    "own page paper papers parallel parameter parameters parsing part past path pattern patterns people per "
    "perception performance perspective perspectives perturbation phase physics pilot pipeline place planning "
    "platform point policy pool pooling popular position post potential power practical practice pre precision "
    "prediction predictive preference prefix preliminary preprint presentation pretrained pretraining principle "
    "principles prior privacy probabilistic probability probing problem problems procedure proceedings process "
    "processing program programming progress project prompt prompting prompts proof proposal protein prototype "
    "pruning public put python qa quality quantization quantum query question questions quick quite random rank "
    "ranking rare rate rather ratio read real reality really reasoning recent recognition recommendation record "
    "recurrent reference reflection regression regularization reinforcement relation relational release remark "
    "remarks rendering replay reply report representation representations research residual resource response result "
    "results retrieval revealing review revised revisited revisiting reward rewriting right risk rl rnn road robot "
    "robotics robust robustness role rotation route routing rule safe safety same sample sampler sampling say "
    "scalable scale scaling scene science score search second security see seeing segmentation selection selective "
    "self semantic semi sensor sentence sequence series session set several shape shared she short should show side "
    "signal signals similarity simple simulation since single singular skill small smart so social software solution "
    "solving some something soon sota source space sparse sparsity spatial special spectral speech speed stable star "
    "state states statistics step steps still stochastic stop stories story strategy stream streaming strong "
    "structure structured student students studies study style subset success such summarization summary super "
    "supervised supervision supplement supplementary support surface survey switch symmetry symposium synthesis "
    "synthetic system systems table take tale talk target task tasks teacher teaching team technical technique "
    "techniques technology tell temporal tensor test testing text than that the their them then theorem theory there "
    "these thesis they thing things think this those thought thoughts thread three through time times title to "
    "together token tokenization tokenizer tokens too tool tools topic topics toward towards tracking train training "
    "transfer transform transformation transformer transformers translation tree trends trial truth try tts tuning "
    "turn tutorial two uncertainty under understanding unified universal unlearning unsupervised until up update upon "
    "us use used useful user uses using vae value variable variance variational vector verification version vertex "
    "very via video view vision visual vlm voice volume vqa want was watch wave way ways we web weight weights well "
    "were what when where whether which while who whole whose why wide will window wireless wish with within without "
    "word words work workshop world would write writing xai year yes yet you your zero ";
constexpr std::size_t word_count = static_cast<std::size_t>(std::count(all_words.begin(), all_words.end(), ' '));

constexpr std::array<std::string_view, word_count> words = [] {
    std::array<std::string_view, word_count> found{};
    std::string_view rest = all_words;
    for (std::string_view& word : found) {
        word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(word.size() + 1);
    }
    return found;
}();
static_assert(std::is_sorted(words.begin(), words.end()));

constexpr std::size_t longest = 24;

}  // namespace

bool is_ordinary_word(std::string_view word) {
    if (word.size() > longest) return false;
    std::array<char, longest> lower{};
    std::transform(word.begin(), word.end(), lower.begin(), [](char c) { return ascii_lower(c); });
    const std::string_view folded{lower.data(), word.size()};
    if (std::binary_search(words.begin(), words.end(), folded)) return true;
    return folded.ends_with('s') && std::binary_search(words.begin(), words.end(), folded.substr(0, folded.size() - 1));
}

}  // namespace arxgraph
