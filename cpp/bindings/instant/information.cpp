#include "surprisal/ops/information.h"

#include <emscripten/bind.h>

#include "guard.h"
#include "lab_values.h"
#include "surprisal/ops/binary_cross_entropy.h"
#include "whole.h"

namespace surprisal::bindings {

namespace {

constexpr Limit entry_limit{"entry", 0, 1e6, false, true};

struct Result {
  Float64Array surprisal_p;
  Float64Array surprisal_q;
  Float64Array entropy_terms;
  Float64Array cross_entropy_terms;
  Float64Array divergence_terms;
  double entropy = 0;
  double cross_entropy = 0;
  double divergence = 0;
};

struct Binary {
  double probability = 0;
  double loss = 0;
  double gradient_by_probability = 0;
  double gradient_by_logit = 0;
};

Result compare(Float64Array p, Float64Array q) {
  const Information i = information(to_doubles(p), to_doubles(q));
  return {to_float64_array(i.surprisal_p),
          to_float64_array(i.surprisal_q),
          to_float64_array(i.entropy_terms),
          to_float64_array(i.cross_entropy_terms),
          to_float64_array(i.divergence_terms),
          i.entropy,
          i.cross_entropy,
          i.divergence};
}

Float64Array rebalanced(Float64Array distribution, double index, double value) {
  return to_float64_array(
      rebalance(to_doubles(distribution), whole("information", entry_limit, index), value));
}

/// Where p = σ(z), d loss / dz = p − y.
Binary binary(double probability, double target) {
  return {probability, binary_cross_entropy_forward(probability, target),
          binary_cross_entropy_backward(probability, target), probability - target};
}

Binary binary_with_logit(double logit, double target) {
  const double loss = binary_cross_entropy_with_logit_forward(logit, target);
  const double p = sigmoid(logit);
  return {p, loss, binary_cross_entropy_backward(p, target),
          binary_cross_entropy_with_logit_backward(logit, target)};
}

}  // namespace

EMSCRIPTEN_BINDINGS(information) {
  emscripten::value_object<Result>("Information")
      .field("surprisalP", &Result::surprisal_p)
      .field("surprisalQ", &Result::surprisal_q)
      .field("entropyTerms", &Result::entropy_terms)
      .field("crossEntropyTerms", &Result::cross_entropy_terms)
      .field("divergenceTerms", &Result::divergence_terms)
      .field("entropy", &Result::entropy)
      .field("crossEntropy", &Result::cross_entropy)
      .field("divergence", &Result::divergence);
  emscripten::value_object<Binary>("BinaryCrossEntropy")
      .field("probability", &Binary::probability)
      .field("loss", &Binary::loss)
      .field("gradientByProbability", &Binary::gradient_by_probability)
      .field("gradientByLogit", &Binary::gradient_by_logit);
  emscripten::function("information(p, q)", &Guard<&compare>::call);
  emscripten::function("rebalance(distribution, index, value)", &Guard<&rebalanced>::call);
  emscripten::function("binaryCrossEntropy(probability, target)", &Guard<&binary>::call);
  emscripten::function("binaryCrossEntropyWithLogit(logit, target)",
                       &Guard<&binary_with_logit>::call);
}

}  // namespace surprisal::bindings
