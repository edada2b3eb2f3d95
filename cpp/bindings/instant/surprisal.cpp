#include "surprisal/ops/surprisal.h"

#include <emscripten/bind.h>

#include <optional>
#include <string>

#include "guard.h"
#include "lab_values.h"

namespace surprisal::bindings {

namespace {

struct Curve {
  Float64Array probabilities;
  Float64Array nats;
  Float64Array bits;
  Float64Array log_probabilities;
};

struct WithEpsilon {
  Float64Array probabilities;
  Float64Array nats;
  Float64Array with_epsilon;
  double ceiling = 0;
};

struct Likelihood {
  Float64Array products;
  Float64Array surprisals;
  double mean_surprisal = 0;
  double perplexity = 0;
  NumberOrNull first_subnormal;
  NumberOrNull first_zero;
  double last_nonzero = 0;
};

Curve curve(Spacing spacing) {
  const auto probabilities = to_points("surprisal", spacing);
  std::vector<double> nats, bits, log_probabilities;
  for (const double p : probabilities) {
    const SurprisalPoint point = surprisal_point(p);
    nats.push_back(point.nats);
    bits.push_back(point.bits);
    log_probabilities.push_back(point.log_probability);
  }
  return {to_float64_array(probabilities), to_float64_array(nats), to_float64_array(bits),
          to_float64_array(log_probabilities)};
}

WithEpsilon with_epsilon(Spacing exponents, double epsilon) {
  const EpsilonCurve c = epsilon_curve(to_points("surprisal", exponents), epsilon);
  return {to_float64_array(c.probabilities), to_float64_array(c.nats),
          to_float64_array(c.with_epsilon), c.ceiling};
}

Likelihood likelihood(Float64Array probabilities, std::optional<std::string> precision) {
  const auto factors = to_doubles(probabilities);
  return in_precision("likelihood", precision, [&]<class T>(T) -> Likelihood {
    const auto run = running_likelihood<T>(factors);
    return {to_doubles(run.products),
            to_doubles(run.surprisals),
            run.mean_surprisal,
            run.perplexity,
            to_number_or_null(run.first_subnormal),
            to_number_or_null(run.first_zero),
            run.last_nonzero};
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(surprisal) {
  emscripten::value_object<EpsilonPoint>("EpsilonPoint")
      .field("nats", &EpsilonPoint::nats)
      .field("slope", &EpsilonPoint::slope)
      .field("ceiling", &EpsilonPoint::ceiling);
  emscripten::value_object<Curve>("SurprisalCurve")
      .field("probabilities", &Curve::probabilities)
      .field("nats", &Curve::nats)
      .field("bits", &Curve::bits)
      .field("logProbabilities", &Curve::log_probabilities);
  emscripten::value_object<WithEpsilon>("EpsilonCurve")
      .field("probabilities", &WithEpsilon::probabilities)
      .field("nats", &WithEpsilon::nats)
      .field("withEpsilon", &WithEpsilon::with_epsilon)
      .field("ceiling", &WithEpsilon::ceiling);
  emscripten::value_object<Likelihood>("RunningLikelihood")
      .field("products", &Likelihood::products)
      .field("surprisals", &Likelihood::surprisals)
      .field("meanSurprisal", &Likelihood::mean_surprisal)
      .field("perplexity", &Likelihood::perplexity)
      .field("firstSubnormal", &Likelihood::first_subnormal)
      .field("firstZero", &Likelihood::first_zero)
      .field("lastNonzero", &Likelihood::last_nonzero);
  emscripten::function("bits(nats)", &nats_to_bits);
  emscripten::function("surprisalCurve(spacing)", &Guard<&curve>::call);
  emscripten::function("epsilonPoint(probability, epsilon)", &Guard<&epsilon_point>::call);
  emscripten::function("epsilonCurve(exponents, epsilon)", &Guard<&with_epsilon>::call);
  emscripten::function("runningLikelihood(probabilities, precision)", &Guard<&likelihood>::call);
}

}  // namespace surprisal::bindings
