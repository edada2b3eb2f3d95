#include "surprisal/ops/naive_softmax.h"

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

#include "near.h"
#include "surprisal/ops/softmax.h"

using namespace surprisal;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr NumberFormat formats[] = {NumberFormat::float32, NumberFormat::float16,
                                    NumberFormat::bfloat16};

WrittenOutSoftmax naive(const std::vector<double>& z, NumberFormat format) {
  return written_out_softmax(z, Shift::none, format);
}

WrittenOutSoftmax shifted(const std::vector<double>& z, NumberFormat format) {
  return written_out_softmax(z, Shift::maximum, format);
}

}  // namespace

TEST_CASE("for small logits both ways agree as far as the format has digits") {
  const std::vector<double> z{2, 1, 0.1};
  const float expected[] = {0.65900114f, 0.24243297f, 0.09856589f};
  for (const NumberFormat format : formats) {
    const double few_units = 8 * range_of(format).epsilon;
    for (const auto& s : {naive(z, format), shifted(z, format)})
      for (std::size_t c = 0; c < 3; ++c) {
        CHECK(std::abs(s.probabilities[c] - expected[c]) <= few_units);
        CHECK(std::abs(s.log_of_probabilities[c] - std::log(expected[c])) <= 4 * few_units);
        CHECK(std::abs(s.log_probabilities[c] - std::log(expected[c])) <= 4 * few_units);
      }
  }
}

TEST_CASE("every intermediate is a number of the format") {
  for (const NumberFormat format : formats)
    for (const auto& s : {naive({2.3, -1.7, 0.1}, format), shifted({2.3, -1.7, 0.1}, format)})
      for (const auto& list : {s.logits,
                               s.shifted,
                               s.exponentials,
                               s.probabilities,
                               s.log_of_probabilities,
                               s.log_probabilities,
                               {s.sum, s.log_sum}})
        for (const float x : list) CHECK(round_to(format, x) == x);
}

TEST_CASE("naive softmax overflows above 88.72 in float32 and 11.09 in float16") {
  CHECK(std::isfinite(naive({88.72, 0}, NumberFormat::float32).exponentials[0]));
  const auto over = naive({88.73, 0}, NumberFormat::float32);
  CHECK(over.exponentials[0] == infinity);
  CHECK(over.sum == infinity);
  CHECK(std::isnan(over.probabilities[0]));  // ∞ / ∞
  CHECK(over.probabilities[1] == 0);         // 1 / ∞
  CHECK(over.log_of_probabilities[1] == -infinity);
  CHECK(over.log_probabilities[0] == -infinity);  // 88.73 − ∞
  CHECK(std::isfinite(naive({11.085, 0}, NumberFormat::float16).exponentials[0]));
  CHECK(naive({11.094, 0}, NumberFormat::float16).exponentials[0] == infinity);
  CHECK(std::isfinite(naive({88.5, 0}, NumberFormat::bfloat16).exponentials[0]));
  CHECK(naive({89, 0}, NumberFormat::bfloat16).exponentials[0] == infinity);

  const auto safe = shifted({88.73, 0}, NumberFormat::float32);
  CHECK(safe.shift == 88.73f);
  CHECK(safe.probabilities[0] == 1);
  CHECK(safe.log_probabilities[1] == -88.73f);
}

TEST_CASE("naive softmax of very negative logits is 0 / 0") {
  const auto under = naive({-200, -200}, NumberFormat::float32);
  CHECK(under.sum == 0);
  CHECK(std::isnan(under.probabilities[0]));
  CHECK(under.log_sum == -infinity);
  CHECK(shifted({-200, -200}, NumberFormat::float32).probabilities[0] == 0.5f);
}

TEST_CASE("the logarithm of a probability that underflowed is -inf, log-softmax is right") {
  const struct {
    NumberFormat format;
    double gap;
  } cases[] = {
      {NumberFormat::float32, 110}, {NumberFormat::float16, 20}, {NumberFormat::bfloat16, 100}};
  for (const auto& c : cases) {
    const auto s = shifted({0, -c.gap}, c.format);
    CHECK(s.probabilities[1] == 0);
    CHECK(s.log_of_probabilities[1] == -infinity);
    CHECK(s.log_probabilities[1] == -c.gap);
  }
}

TEST_CASE("shifted float32 is the engine's own softmax") {
  const std::vector<double> z{3.5, -3.45, 0.23, 1.25};
  const Matrix<float> row = Eigen::Map<const RowVector<double>>(z.data(), 4).cast<float>();
  Matrix<float> p(1, 4), log_p(1, 4);
  softmax_forward<float>(row, p);
  log_softmax_forward<float>(row, log_p);
  const auto s = shifted(z, NumberFormat::float32);
  CHECK(same_bits(s.probabilities, p));
  CHECK(same_bits(s.log_probabilities, log_p));
}

TEST_CASE("logits too large for the format are infinite from the start") {
  const auto s = shifted({1e30, 0}, NumberFormat::float16);
  CHECK(s.logits[0] == infinity);
  CHECK(std::isnan(s.shifted[0]));  // ∞ − ∞
  CHECK(std::isnan(s.probabilities[0]));
}

TEST_CASE("a sweep shows where the naive way ends and the shifted one goes on") {
  const std::vector<double> z{2, 1, 0.5}, offsets{-200, 0, 80, 90, 1000};
  const auto sweep = written_out_sweep(z, Growth::offset, offsets, NumberFormat::float32);
  REQUIRE(sweep.naive.size() == 15);
  CHECK(std::isnan(sweep.naive[0]));
  CHECK(sweep.naive[3] == doctest::Approx(0.6285317));
  CHECK(sweep.naive[6] == doctest::Approx(0.6285317));
  CHECK(std::isnan(sweep.naive[9]));
  for (const std::size_t row : {0, 3, 6, 9, 12})
    CHECK(sweep.shifted[row] == doctest::Approx(0.6285317).epsilon(1e-5));

  const auto scaled =
      written_out_sweep(z, Growth::scale, std::vector<double>{0, 1, 50}, NumberFormat::float32);
  CHECK(scaled.shifted[0] == scaled.shifted[1]);
  CHECK(scaled.shifted[6] == 1);
  CHECK(std::isnan(scaled.naive[6]));
}

TEST_CASE("logits that are not numbers in range are refused by their class") {
  for (const double bad : {std::nan(""), std::numeric_limits<double>::infinity(), 1.1e30})
    CHECK_THROWS_AS(naive({0, bad}, NumberFormat::float32), std::invalid_argument);
  CHECK_THROWS_WITH_AS(naive({0, 2e30}, NumberFormat::float32),
                       "[softmax] logit 2e+30 of class 1 is not in [-1e+30, 1e+30], nor -Infinity, "
                       "which masks a class",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(naive({}, NumberFormat::float32),
                       "[softmax] number of classes 0 is not in [1, 1000]", std::invalid_argument);
  CHECK_THROWS_AS(written_out_sweep(std::vector<double>{1e30}, Growth::scale,
                                    std::vector<double>{1, 2}, NumberFormat::float32),
                  std::invalid_argument);
}
