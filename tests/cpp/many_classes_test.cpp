// Losses and gradients over vocabularies of every size, against sums in double.

#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <string>
#include <utility>

#include "cross_entropy_call.h"
#include "near.h"
#include "surprisal/ops/class_probabilities.h"
#include "surprisal/ops/log_sum_exp.h"
#include "surprisal/ops/surprisal.h"
#include "surprisal/random/distributions.h"

using namespace surprisal;

namespace {

constexpr double allowed = 2e-6;  // times max(1, |x|)
const Index class_counts[] = {2, 31, 32, 33, 63, 100, 200, 1000, 10'007, 50'257, 128'256, 262'144};

using Logit = std::function<double(Index c, Index classes)>;

/// Sums of equal addends round in the same direction every time: the hardest for a running sum.
std::vector<std::pair<std::string, Logit>> distributions() {
  return {
      {"equal", [](Index, Index) { return 3.3; }},
      {"one above the rest", [](Index c, Index) { return c == 0 ? 0 : -0.7; }},
      {"one far above the rest", [](Index c, Index) { return c == 0 ? 9.1 : -0.3; }},
      {"the last far above the rest",
       [](Index c, Index classes) { return c == classes - 1 ? 6.45 : 0; }},
      {"one that has half of it all",
       [](Index c, Index classes) { return c == 1 ? std::log(static_cast<double>(classes)) : 0; }},
      {"falling", [](Index c, Index) { return -0.001 * static_cast<double>(c); }},
      {"as words are", [](Index c, Index) { return -1.1 * std::log(static_cast<double>(c + 1)); }},
      {"two levels", [](Index c, Index) { return c % 2 == 0 ? 0.1 : -2.7; }},
      {"far below", [](Index c, Index) { return c == 0 ? 0 : -17.3; }},
  };
}

Matrix<float> row_of(const Logit& logit, Index classes) {
  Matrix<float> z(1, classes);
  for (Index c = 0; c < classes; ++c) z(0, c) = static_cast<float>(logit(c, classes));
  return z;
}

/// Of the logits as float32 has them.
struct Exact {
  std::vector<double> p, log_p;

  explicit Exact(const Matrix<float>& z) {
    const double largest = static_cast<double>(z.maxCoeff());
    long double sum = 0;
    for (const float x : z.reshaped()) sum += std::exp(static_cast<long double>(x - largest));
    for (const float x : z.reshaped()) {
      log_p.push_back(static_cast<double>(x - largest - std::log(sum)));
      p.push_back(std::exp(log_p.back()));
    }
  }

  double spread(const std::vector<float>& weight) const {
    long double sum = 0;
    for (std::size_t c = 0; c < log_p.size(); ++c) sum -= weight[c] * log_p[c];
    return static_cast<double>(sum);
  }
};

/// Runs `check` for every count of classes and every distribution, and some drawn at random.
void each(const std::function<void(const Matrix<float>& z, const Exact& exact)>& check) {
  Generator generator(9);
  for (const Index classes : class_counts) {
    CAPTURE(classes);
    for (const auto& [name, logit] : distributions()) {
      CAPTURE(name);
      const Matrix<float> z = row_of(logit, classes);
      check(z, Exact(z));
    }
    for (const float scale : {0.1f, 3.0f, 10.0f}) {
      CAPTURE(scale);
      Matrix<float> z(1, classes);
      normal_fill(generator, {z.data(), static_cast<std::size_t>(classes)});
      z *= scale;
      check(z, Exact(z));
    }
  }
}

std::vector<float> uneven_weights(Index classes) {
  std::vector<float> weight;
  for (Index c = 0; c < classes; ++c) weight.push_back(0.1f + 0.3f * static_cast<float>(c % 7));
  return weight;
}

}  // namespace

TEST_CASE("a loss over any number of classes is within 2e-6 of the sums in double") {
  each([](const Matrix<float>& z, const Exact& exact) {
    Eigen::Index likeliest;
    z.row(0).maxCoeff(&likeliest);
    for (const Index y : {Index{0}, Index{likeliest}, Index{z.cols() / 2}, Index{z.cols() - 1}}) {
      const CrossEntropyCall<float> call(z, std::vector<Index>{y});
      CHECK(scaled_distance(call.loss, -exact.log_p[static_cast<std::size_t>(y)]) <= allowed);
      std::vector<double> gradient = exact.p;
      gradient[static_cast<std::size_t>(y)] -= 1;
      CHECK(largest_distance(call.gradient, gradient) <= allowed);
    }
    RowVector<float> log_sum(1);
    log_sum_exp_forward<float>(z, log_sum);
    CHECK(scaled_distance(log_sum[0], static_cast<double>(z(0, 0)) - exact.log_p[0]) <= allowed);
  });
}

TEST_CASE("so is one with smoothing and class weights, and its gradient") {
  each([](const Matrix<float>& z, const Exact& exact) {
    const Index classes = z.cols(), y = classes / 3;
    const auto at = static_cast<std::size_t>(y);
    const std::vector<float> weight = uneven_weights(classes);
    CrossEntropyOptions<float> options{{weight}, 0.1f};
    const CrossEntropyCall<float> call(z, std::vector<Index>{y}, options, Reduction::sum);
    const double epsilon = 0.1f, share = epsilon / static_cast<double>(classes);
    const double expected =
        (1 - epsilon) * weight[at] * -exact.log_p[at] + share * exact.spread(weight);
    CHECK(scaled_distance(call.loss, expected) <= allowed);
    double total = 0;
    for (const float w : weight) total += w;
    std::vector<double> gradient;
    for (std::size_t c = 0; c < exact.p.size(); ++c)
      gradient.push_back(((1 - epsilon) * weight[at] + share * total) * exact.p[c] -
                         share * weight[c] - (c == at ? (1 - epsilon) * weight[at] : 0));
    CHECK(largest_scaled_distance(call.gradient, gradient) <= allowed);
  });
}

TEST_CASE("so is one of class probabilities: the entropy, where they are the model's own") {
  each([](const Matrix<float>& z, const Exact& exact) {
    Matrix<float> log_p(1, z.cols()), p(1, z.cols()), q(1, z.cols()), dz(1, z.cols());
    softmax_forward<float>(z, q);
    CHECK(largest_distance(q, exact.p) <= allowed);
    log_softmax_forward<float>(z, log_p);
    probabilities<float>(log_p, p);
    std::vector<float> rows(1);
    class_probabilities_forward<float>(log_p, q, {}, rows);
    double entropy = 0;
    for (std::size_t c = 0; c < exact.p.size(); ++c) entropy -= exact.p[c] * exact.log_p[c];
    CHECK(scaled_distance(rows[0], entropy) <= allowed);
    class_probabilities_backward<float>(p, q, {}, 1, dz);
    CHECK(dz.cwiseAbs().maxCoeff() <= allowed);
  });
}

TEST_CASE("so are the gradients that softmax and log-softmax pass back") {
  each([](const Matrix<float>& z, const Exact& exact) {
    const Index classes = z.cols();
    const std::vector<float> dy = uneven_weights(classes);
    const Matrix<float> upstream = Eigen::Map<const Matrix<float>>(dy.data(), 1, classes);
    Matrix<float> y(1, classes), dz(1, classes);
    softmax_forward<float>(z, y);
    softmax_backward<float>(y, upstream, dz);
    double mean = 0, sum = 0;
    for (std::size_t c = 0; c < dy.size(); ++c) {
      mean += exact.p[c] * dy[c];
      sum += dy[c];
    }
    std::vector<double> of_softmax, of_log_softmax;
    for (std::size_t c = 0; c < dy.size(); ++c) {
      of_softmax.push_back(exact.p[c] * (dy[c] - mean));
      of_log_softmax.push_back(dy[c] - exact.p[c] * sum);
    }
    CHECK(largest_scaled_distance(dz, of_softmax) <= allowed);
    log_softmax_forward<float>(z, y);
    log_softmax_backward<float>(y, upstream, dz);
    double largest = 1;
    for (const double x : of_log_softmax) largest = std::max(largest, std::abs(x));
    CHECK(largest_distance(dz, of_log_softmax) <= 2 * allowed * largest);
  });
}

TEST_CASE("the mean surprisal of a hundred thousand factors is as exact as of one") {
  for (const double p : {0.9, 0.3, 1e-3}) {
    const auto run = running_likelihood<float>(std::vector<double>(100'000, p));
    const double exact = -std::log(static_cast<double>(static_cast<float>(p)));
    CHECK(scaled_distance(run.mean_surprisal, exact) <= allowed);
    CHECK(std::abs(run.surprisals.back() / (1e5 * exact) - 1) <= allowed);
  }
}
