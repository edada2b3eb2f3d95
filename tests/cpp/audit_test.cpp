#include "surprisal/audit/audit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "random_matrix.h"
#include "surprisal/ops/cross_entropy.h"
#include "surprisal/ops/softmax.h"

using namespace surprisal;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

double measure(const Audit& audit, const std::string& name) {
  const Measures all = audit.measures();
  const auto found = std::ranges::find(all, name, &Measures::value_type::first);
  REQUIRE_MESSAGE(found != all.end(), name);
  return found->second;
}

std::span<const double> cells(const Matrix<double>& table) {
  return {table.data(), static_cast<std::size_t>(table.size())};
}

Audit audited(const Matrix<double>& table, std::vector<double> targets, std::size_t period = 0) {
  AuditSetup setup;
  setup.classes = static_cast<std::size_t>(table.cols());
  setup.targets = std::move(targets);
  setup.period = period;
  Audit audit(std::move(setup));
  audit.add(cells(table), {});
  return audit;
}

}  // namespace

TEST_CASE("an audit finds the loss that cross-entropy has, row by row and under every reduction") {
  Generator generator(5);
  for (const double scale : {0.1, 3.0, 200.0}) {
    CAPTURE(scale);
    Matrix<double> z = random_matrix<double>(generator, 40, 7, scale), log_p(40, 7);
    std::vector<double> targets(40);
    std::vector<Index> indices(40);
    for (std::size_t n = 0; n < 40; ++n) {
      indices[n] = n % 9 == 0 ? -100 : static_cast<Index>(n * 5 % 7);
      targets[n] = static_cast<double>(indices[n]);
    }
    const std::vector<double> weight{1, 2, 0.5, 1, 0, 3, 1};
    AuditSetup setup;
    setup.classes = 7;
    setup.targets = targets;
    setup.weight = weight;
    Audit audit(std::move(setup));
    audit.add(cells(z).first(7 * 11), {});
    audit.add(cells(z).subspan(7 * 11), {});

    log_softmax_forward<double>(z, log_p);
    std::vector<double> rows(40);
    CrossEntropyOptions<double> options;
    cross_entropy_forward<double>(log_p, indices, options, rows);
    const double plain = reduce<double>(rows, 1);
    CHECK(measure(audit, "lossSum") == doctest::Approx(plain).epsilon(1e-13));
    CHECK(measure(audit, "counted") == 35);
    CHECK(measure(audit, "ignored") == 5);
    for (std::size_t n = 0; n < 40; ++n)
      CHECK(audit.row_losses()[n] == doctest::Approx(rows[n]).epsilon(1e-6));
    CHECK(audit.worst().front().loss == doctest::Approx(*std::ranges::max_element(rows)));
    CHECK(measure(audit, "largestLoss") == audit.worst().front().loss);
    options.weight = weight;
    cross_entropy_forward<double>(log_p, indices, options, rows);
    CHECK(measure(audit, "weightedSum") == doctest::Approx(reduce<double>(rows, 1)).epsilon(1e-13));
    CHECK(measure(audit, "weightSum") == nll_divisor<double>(indices, options, Reduction::mean));
  }
}

TEST_CASE("probabilities and log-probabilities are told from logits by their rows") {
  Generator generator(6);
  Matrix<double> z = random_matrix<double>(generator, 30, 10, 2.0), log_p(30, 10);
  log_softmax_forward<double>(z, log_p);
  const Matrix<double> p = log_p.array().exp();
  CHECK(measure(audited(z, {}), "summingRows") == 0);
  CHECK(measure(audited(z, {}), "nearlyNormalRows") == 0);
  CHECK(measure(audited(p, {}), "summingRows") == 30);
  CHECK(measure(audited(p, {}), "softmaxFloor") == doctest::Approx(1.46115017));
  CHECK(measure(audited(log_p, {}), "normalRows") == 30);
  CHECK(measure(audited(log_p, {}), "ruler") == doctest::Approx(2.30258509));
}

TEST_CASE("what is not finite is counted, and found where it is first") {
  Matrix<double> z = Matrix<double>::Constant(4, 3, 0.5);
  z(1, 2) = not_a_number;
  z(3, 2) = not_a_number;
  z(3, 0) = infinity;
  z(2, 1) = -infinity;
  const Audit audit = audited(z, {0, 0, 0, 0});
  CHECK(measure(audit, "nans") == 2);
  CHECK(measure(audit, "nanRow") == 1);
  CHECK(measure(audit, "nanColumn") == 2);
  CHECK(measure(audit, "nanColumns") == 1);
  CHECK(measure(audit, "infinityRow") == 3);
  CHECK(measure(audit, "masked") == 1);
  CHECK(measure(audit, "nanLosses") == 2);
  CHECK(measure(audit, "counted") == 2);
  CHECK(measure(audit, "lossSum") == doctest::Approx(std::log(3.0) + std::log(2.0)));
  CHECK(std::isnan(audit.worst().front().loss));
  CHECK(measure(audited(z, {0, 0, 1, 0}), "infiniteLosses") == 1);
}

TEST_CASE("targets that fit better beside themselves are seen") {
  Matrix<double> z = Matrix<double>::Zero(60, 5);
  std::vector<double> one_up, one_late;
  for (int n = 0; n < 60; ++n) {
    const int y = (n * n + n / 3) % 5;
    z(n, y) = 4 + 0.01 * n;
    one_up.push_back(y + 1);
    one_late.push_back(((n - 1) * (n - 1) + (n - 1) / 3) % 5);
  }
  const Audit up = audited(z, one_up), late = audited(z, one_late);
  CHECK(measure(up, "classBeforeCorrect") == 60);
  CHECK(measure(up, "classBeforeGain") > 6 * measure(up, "classBeforeError"));
  CHECK(measure(up, "above") > 0);
  CHECK(measure(up, "leastTarget") == 1);
  CHECK(measure(late, "rowAfterCorrect") == 59);
  CHECK(measure(late, "rowAfterGain") > 6 * measure(late, "rowAfterError"));
}

TEST_CASE("padding is what ends sequences in runs, and nothing else") {
  const std::vector<double> padded{3, 1, 2, 4, 0, 0, 1, 2, 0, 0, 0, 0, 4, 4, 4, 1, 2, 2,
                                   2, 1, 3, 0, 0, 0, 2, 2, 2, 2, 2, 3, 1, 0, 0, 0, 0, 0};
  for (const std::size_t period : {std::size_t(6), std::size_t(0)}) {
    const auto found = find_padding(padded, period, -100);
    REQUIRE(found.has_value());
    CHECK(found->target == 0);
    CHECK(found->period == 6);
    CHECK(found->sequences == 4);
    CHECK(std::ranges::count(found->rows, true) == 14);
  }
  std::vector<double> scattered = padded;
  scattered[1] = 0;
  CHECK_FALSE(find_padding(scattered, 6, -100));
  CHECK_FALSE(find_padding(padded, 6, 0));
  std::vector<double> sorted(60);
  for (std::size_t n = 0; n < sorted.size(); ++n) sorted[n] = static_cast<double>(n / 12);
  CHECK_FALSE(find_padding(sorted, 0, -100));
  std::ranges::reverse(sorted);
  CHECK_FALSE(find_padding(sorted, 0, -100));
}

TEST_CASE("soft targets are a distribution a row, or one class") {
  Generator generator(8);
  const Matrix<double> z = random_matrix<double>(generator, 6, 4, 1.0);
  Matrix<double> one_hot = Matrix<double>::Zero(6, 4);
  std::vector<double> targets(6);
  for (int n = 0; n < 6; ++n) {
    targets[static_cast<std::size_t>(n)] = n % 4;
    one_hot(n, n % 4) = 1;
  }
  AuditSetup setup;
  setup.classes = 4;
  Audit audit(setup), smooth(setup);
  audit.add(cells(z), cells(one_hot));
  CHECK(measure(audit, "oneHotRows") == 6);
  CHECK(measure(audit, "lossSum") == doctest::Approx(measure(audited(z, targets), "lossSum")));
  const Matrix<double> spread = one_hot.array() * 0.9 + 0.025;
  smooth.add(cells(z), cells(spread));
  CHECK(measure(smooth, "oneHotRows") == 0);
  CHECK(measure(smooth, "softDistributions") == 6);
}

TEST_CASE("an audit refuses what is no table") {
  CHECK_THROWS_AS(Audit(AuditSetup{}), std::invalid_argument);
  AuditSetup setup;
  setup.classes = 3;
  setup.targets = {0, 1};
  Audit audit(setup);
  const std::vector<double> ten(10), nine(9);
  CHECK_THROWS_WITH(audit.add(ten, {}), "[audit] got 10 cells, no whole rows of 3");
  CHECK_THROWS_WITH(audit.add(nine, {}), "[audit] got 3 rows for 2 targets");
  setup.weight = {1, 2};
  CHECK_THROWS_WITH(Audit{setup}, "[audit] got 2 class weights for 3 classes");
  setup.weight = {1, -2, 0};
  CHECK_THROWS_WITH(Audit{setup}, "[audit] weight -2 of class 1 is below 0");
}
