#include "surprisal/ops/ngram_counts.h"

#include <emscripten/bind.h>

#include "guard.h"
#include "lab_values.h"
#include "surprisal/ops/surprisal.h"
#include "whole.h"

namespace surprisal::bindings {

namespace {

constexpr const char* op = "ngram_counts";
constexpr Limit token_limit{"token", 0, 19'999, false, true};
constexpr Limit size_limit{"vocabulary size", 1, 20'000, false, true};
constexpr Limit order_limit{"order", 1, 2, false, true};
constexpr Limit count_limit{"number of tokens", 0, 1000, false, true};

struct Request {
  double order = 0;
  Int32Array tokens;
  double vocabulary = 0;
  double pseudo_count = 0;
};

struct Reading {
  Float64Array counts;
  Float64Array totals;
  Float64Array probabilities;
  Float64Array surprisals;
};

struct Sampling {
  double context = 0;
  double count = 0;
  double temperature = 0;
  double seed = 0;
};

NgramCounts counted(const Request& request) {
  return {static_cast<NgramCounts::Order>(whole(op, order_limit, request.order)),
          to_indices(request.tokens), whole(op, size_limit, request.vocabulary),
          request.pseudo_count};
}

/// Each token of a sentence but the first, after the one before it.
Reading read(Request request, Int32Array sentence) {
  const auto counts = counted(request);
  const auto tokens = to_indices(sentence);
  std::vector<double> those, all, probabilities, surprisals;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    those.push_back(static_cast<double>(counts.count(tokens[i - 1], tokens[i])));
    all.push_back(static_cast<double>(counts.total(tokens[i - 1])));
    probabilities.push_back(counts.probability(tokens[i - 1], tokens[i]));
    surprisals.push_back(surprisal_point(probabilities.back()).nats);
  }
  return {to_float64_array(those), to_float64_array(all), to_float64_array(probabilities),
          to_float64_array(surprisals)};
}

Float64Array row(Request request, double context) {
  return to_float64_array(counted(request).probabilities(whole(op, token_limit, context)));
}

double mean_nll(Request request) { return counted(request).mean_nll(); }

Float64Array tempered(Float64Array probabilities, double temperature) {
  return to_float64_array(with_temperature(to_doubles(probabilities), temperature));
}

Int32Array sample(Request request, Sampling sampling) {
  check(op, limits::seed, sampling.seed);
  Generator generator(Generator::seed_bits(sampling.seed));
  return to_int32_array(generate(counted(request), whole(op, token_limit, sampling.context),
                                 whole(op, count_limit, sampling.count), sampling.temperature,
                                 generator));
}

}  // namespace

EMSCRIPTEN_BINDINGS(ngram_counts) {
  emscripten::value_object<Request>("NgramRequest")
      .field("order", &Request::order)
      .field("tokens", &Request::tokens)
      .field("vocabulary", &Request::vocabulary)
      .field("pseudoCount", &Request::pseudo_count);
  emscripten::value_object<Reading>("NgramReading")
      .field("counts", &Reading::counts)
      .field("totals", &Reading::totals)
      .field("probabilities", &Reading::probabilities)
      .field("surprisals", &Reading::surprisals);
  emscripten::value_object<Sampling>("NgramSampling")
      .field("context", &Sampling::context)
      .field("count", &Sampling::count)
      .field("temperature", &Sampling::temperature)
      .field("seed", &Sampling::seed);
  emscripten::function("ngramRead(request, sentence)", &Guard<&read>::call);
  emscripten::function("ngramRow(request, context)", &Guard<&row>::call);
  emscripten::function("ngramMeanNll(request)", &Guard<&mean_nll>::call);
  emscripten::function("withTemperature(probabilities, temperature)", &Guard<&tempered>::call);
  emscripten::function("ngramGenerate(request, sampling)", &Guard<&sample>::call);
}

}  // namespace surprisal::bindings
