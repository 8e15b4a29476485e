#include <arxgraph/core/linking/ordinary_words.hpp>
#include <arxgraph/core/text/ascii.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace arxgraph {

namespace {

/// Sorted, each with a space behind it.
constexpr std::string_view all_words =
    "a ability about above absolute abstract access accurate across act action active actual adapt adaptation "
    "adapter adaptive addendum additional additive adequate advance advances adversarial after again against "
    "agent agentic agree ai aim algebra algorithm algorithms alignment alive all allow almost alone along also "
    "alter although always am among an analysis analyzing and angry annual another answer any anything api "
    "apparent appendix application applications apply approach approximate architecture are argue arise around "
    "art article artificial as ask assess assessing assessment assume at attack attempt attend attention audio "
    "augmentation author auto autoencoder automated automatic autonomous autoregressive available average avoid "
    "aware awareness away back bag balance bar base based baseline baselines basic batch bayesian be beam "
    "beautiful because become bed been before begin behind being believe below benchmark benchmarking "
    "benchmarks best better between beyond bias big binary bind bit blend boost borrow both bound bounds box "
    "boy brain brave break bridge brief bright bring broad budget building bus busy but buy by calm camera can "
    "cannot cap capture car care careful carry cascade case cat catch causal cause cell certain chain challenge "
    "challenges change channel chat cheap check choose claim clarity class classification classifier clean "
    "clear clever climb clinical close closed cloud cluster clustering cnn code cold collaborative collect "
    "color combine come comment commentary common communication communications community compare comparison "
    "complete complex compose comprehensive compression computation computational compute computer concept "
    "concern concrete conditional conduct conference confirm connect connection constant constraint construct "
    "contain content context continual contrastive control convergence conversation convert convey convolution "
    "convolutional cool corpus correct correction corrigendum cost could cover cow create cross crucial cup "
    "curious current curriculum curve cut cv daily damage dangerous dark data database dataset datasets day "
    "dead deal dear decide decision decoder decoding decomposition deep defense define deliver demand demo "
    "dense density deny depend depth derive describe deserve design desire despite detect detection detector "
    "develop dialog dialogue dice did differ different difficult diffusion digital dimension direct dirty "
    "discovery discrete discriminator discuss dispatch display distillation distinct distributed distribution "
    "divide dl dnn do document does dog doing domain domains done dont door dot double doubt down draft draw "
    "dream drive drop dropout dry dual due dull during dust dynamic dynamics each eager early earn ease easy "
    "eat edge editing effect effective efficiency efficient egg either else embed embedding embeddings emerge "
    "emergent empirical employ empty enable encapsulate encoder encoding encyclopedia end energy engage engine "
    "english enhanced enjoy enough ensemble enter entire entropy environment equal equation erratum error "
    "escape essential estimation ethics evaluating evaluation even ever every everything evidence evolution "
    "exact exam examination examine example excellent excite exist expand expect experience experiment "
    "experiments expert experts explain explanation exploration explore exploring expose express extend "
    "extended extra extract extreme eye face facilitate factor fail fair fairness fall familiar famous fan far "
    "farm fast faster fat favor feature features federated feedback feel few field filter final find fine "
    "finetuning finish firm first fish fit five fix flat flexible flip floor flow fly focus fold follow food "
    "foot for force forest forget form formal format forward foundation foundations frame framework free "
    "frequency fresh friendly from full fun function functions funny further fusion future gain galaxy game gan "
    "gap gas gate gated gather gaussian gaze general generalization generalized generation generative generator "
    "genre gentle geometry get gift give given glad glance global gnn go going gold good got gpu gradient "
    "grammar grand graph graphs grasp grateful gray great green grounding group grow growth guess guidance "
    "guide guided had half hand handle happen happy hard harmful has hat have he health healthy hear heart heat "
    "heavy hello helpful her here hidden hierarchical high hill him his history hit hold hole home honest hope "
    "hot hour house how however huge human hybrid hyper hypothesis i ice idea ideal ideas if image images "
    "impact impart implicit important improve improved improving in include increase independent index indicate "
    "infer inference inform information initial initialization inn inner input inside insight insights inspire "
    "instance instead instruction integration intelligence intelligent intend intense interaction interactive "
    "interface internal internet interpretability into introduction inverse invest investigation invite invited "
    "involve ir iron is isnt issue it iterative its jam job join joint judge jump junior just keen keep kernel "
    "key keynote kid kind king know knowledge lab label labels lake land language languages large laser last "
    "late latent launch law layer layers lazy lead leader leaf leap learnable learned learner learning leave "
    "lecture lectures leg legal lend lens less lesson lessons let lets letter level library lie life lift light "
    "lightweight like likely limit limits line linear link list listen little lively llm lm load local "
    "localization lock log logic long look loose loss lost lot loud love low lstm lucky machine made magic main "
    "major make makes making man manage many map mapping mark market mask masked mass massive matching mate "
    "mathematics matrix matter matters maximum may me mean means measure measurement measuring mechanism media "
    "medical meet memory mention merge message meta method methods metric metrics might mild mile milk mind "
    "minimal mining minor miss mix mixture ml mllm mlp mobile modal modality model modeling modelling models "
    "modern modest modular module molecular moment momentum moon more most motion motivation mouth move much "
    "multi multilingual multimodal multitask music must mutual my mystery naive name narrow nas nasty natural "
    "nature navigation neat neck need needs negative ner nervous nest net network networks neural neuron "
    "neutral never new next nice night nine nlp nmt no noise none nor normal normalization nose not note notes "
    "nothing notice novel now number oak object obtain obvious occur ocr odd of off offer often oil old on once "
    "one only ontology open operate operator oppose optimal optimization optimizer or oracle order origin other "
    "our out outer outline output over overview owe own page painful pair paper papers parallel parameter "
    "parameters park parsing part partial pass past path pattern patterns pay pen people per perception perfect "
    "performance permanent permit perspective perspectives perturbation phase physics pick pig pilot pin pipe "
    "pipeline place plan planning platform play pleasant plus poem point policy polite pool pooling poor "
    "popular port pose position positive post potential power practical practice pre precise precision "
    "prediction predictive prefer preference prefix preliminary prepare preprint present presentation "
    "pretrained pretraining pretty prevent primary principle principles prior privacy probabilistic probability "
    "probing problem problems procedure proceed proceedings process processing produce program programming "
    "progress project promise prompt prompting prompts proof proper proposal protect protein prototype proud "
    "prove provide pruning public publish pull pure push put python qa quality quantization quantum query "
    "question questions quick quite race rain raise random range rank ranking rare rate rather ratio reach "
    "react read ready real reality realize really reasoning recall receive recent recognition recommendation "
    "record recover recurrent red reduce refer referee reference reflect reflection refuse regard regression "
    "regularization reinforcement relate relation relational release relevant rely remain remark remarks "
    "remember remind remote remove rendering repair repeat replace replay reply report representation "
    "representations require rescore rescue research residual resist resolve resource respect response rest "
    "restore result results retain retrieval return reveal revealing review revised revisited revisiting reward "
    "rewriting rich ride right ring rise risk rl rnn road robot robotics robust robustness rock role roll roof "
    "room root rope rose rotation rough round route routing rule run sacred sad safe safety salt same sample "
    "sampler sampling sand save say scalable scale scaling scan scene science score sea search seat second "
    "secret security see seed seeing seek seem segmentation select selection selective self semantic semi send "
    "senior sensitive sensor sentence separate sequence series serious serve session set settle seven several "
    "severe shallow shape share shared sharp she shift shine ship shop short shot should show shrink sick side "
    "sign signal signals significant silent silk similar similarity simple simulation since sing single "
    "singular sir sit six size skill skin sky sleep slight slip slow small smart smooth snow so social soft "
    "software soil solid solution solve solving some something song soon sort sota soul sound soup source space "
    "sparks sparse sparsity spatial special spectral speech speed spend spin split spot spread spring square "
    "squat stable stack stage stand star stare start state states statistics stay steady steer stem step steps "
    "still stochastic stone stop stories storm story straight strange strategy stream streaming stretch strict "
    "strike strive strong structure structured student students studies study stupid style subset subtle "
    "success such sudden suffer sufficient suggest suit suitable summarization summary sun super supervised "
    "supervision supplement supplementary supply support suppose sure surface surround survey survive suspect "
    "sweep sweet switch symmetry symposium synthesis synthetic system systems table tail take tale talk tall "
    "tank tap target task tasks tea teacher teaching team technical technique techniques technology tell "
    "temporal ten tend tender tensor test testing text than thank that the their them then theorem theory there "
    "these thesis they thick thin thing things think this those thought thoughts thread three through tide tie "
    "tight time times tiny tip tired title to together token tokenization tokenizer tokens too tool tools topic "
    "topics total touch tough toward towards town toy trace tracking trade trail train training transfer "
    "transform transformation transformer transformers translation trap treat tree trends trial trick trip true "
    "trust truth try tts tube tuning turn tutorial two type typical ugly uncertainty under understanding "
    "unified unique unit universal universe unknown unlearning unsupervised until unusual up update upon upper "
    "us use used useful user uses using usual vae vague valid valuable value van variable variance variational "
    "various vary vast vector verification version vertex very via vibe video view violent visible vision visit "
    "visual vlm voice volume vote vqa wait wake walk wall want warm warn was wash waste watch wave way ways we "
    "weak wear weave web weight weights weird well were west wet what wheel when where whether which while who "
    "whole whose why wide wild will win wind window wine wing winter wire wireless wise wish with within "
    "without wonder wood wool word words work workshop world worry worth would write writing xai yard year yes "
    "yet you young your zero zone ";
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
