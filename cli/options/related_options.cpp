#include <arxgraph/cli/options/related_options.hpp>
#include <arxgraph/cli/options/values.hpp>
#include <arxgraph/cli/usage_error.hpp>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <bitset>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

namespace {

constexpr auto group = "Relatedness";
constexpr float weight_if_named = 0.05F;  // of a signal that counts nothing unless it is asked for

std::string signal_names() {
    std::string names;
    for (const Signal signal : all_signals) names.append(names.empty() ? "" : ", ").append(name(signal));
    return names;
}

std::vector<std::string_view> parts_of(std::string_view list) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        parts.push_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

Signal known_signal(std::string_view text, const char* option) {
    if (const auto signal = parse_signal(text)) return *signal;
    throw UsageError("\"" + std::string(text) + "\" is none of " + signal_names(), option);
}

std::bitset<signal_count> named_signals(const std::string& list) {
    std::bitset<signal_count> named;
    for (const std::string_view part : parts_of(list)) named.set(index_of(known_signal(part, "--signals")));
    return named;
}

void set_weights(const std::string& list, SignalWeights& weights) {
    for (const std::string_view part : parts_of(list)) {
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos)
            throw UsageError("\"" + std::string(part) + "\" is not SIGNAL=WEIGHT", "--weights");
        const Signal signal = known_signal(part.substr(0, equals), "--weights");
        weights[signal] = static_cast<float>(parse_weight("--weights", part.substr(equals + 1)));
    }
}

Normalization known_normalization(const std::string& text) {
    if (const auto normalization = parse_normalization(text)) return *normalization;
    throw UsageError("\"" + text + "\" is none of none, cosine, jaccard, association-strength", "--normalize");
}

std::string default_weights() {
    std::string text;
    for (const Signal signal : all_signals)
        text += fmt::format("{}{}={:.2f}", text.empty() ? "" : ",", name(signal), SignalWeights{}[signal]);
    return text;
}

}  // namespace

void add_related_options(CLI::App& app, RelatedIndexOptions& options) {
    struct Wanted {
        std::string signals{};
        std::string weights{};
    };
    auto wanted = std::make_shared<Wanted>();
    app.add_option("--signals", wanted->signals, "Signals that count, others do not (default: all):\n" + signal_names())
        ->type_name("NAMES")
        ->group(group);
    app.add_option("--weights", wanted->weights, "How much each signal counts (default:\n" + default_weights() + ")")
        ->type_name("NAME=W,...")
        ->group(group);
    app.add_option_function<std::string>(
           "--normalize", [&](const std::string& text) { options.normalization = known_normalization(text); },
           "Of coupling and co-citation: none, cosine (default),\njaccard or association-strength")
        ->type_name("NAME")
        ->group(group);
    // Whatever the order of the options: a signal that is named counts what it was given, one that is not nothing.
    app.parse_complete_callback([&app, &options, wanted] {
        const bool some = app.count("--signals") != 0;
        const std::bitset<signal_count> named =
            some ? named_signals(wanted->signals) : std::bitset<signal_count>().set();
        for (const Signal signal : all_signals)
            if (some && named[index_of(signal)] && !options.weights.uses(signal))
                options.weights[signal] = weight_if_named;
        if (app.count("--weights") != 0) set_weights(wanted->weights, options.weights);
        for (const Signal signal : all_signals)
            if (!named[index_of(signal)]) options.weights[signal] = 0;
        const auto& weights = options.weights.of;
        if (std::all_of(weights.begin(), weights.end(), [](float weight) { return weight <= 0; }))
            throw UsageError("no signal is left that counts", app.count("--weights") != 0 ? "--weights" : "--signals");
    });
}

}  // namespace arxgraph
