#include "surprisal/ops/information.h"

#include <algorithm>
#include <cmath>

#include "surprisal/core/elementary.h"
#include "surprisal/core/error.h"
#include "surprisal/core/limits.h"
#include "surprisal/core/sum.h"
#include "surprisal/ops/surprisal.h"

namespace surprisal {

namespace {

constexpr const char* op = "information";
constexpr double allowed_excess = 1e-6;

double total(std::span<const double> values) {
  return sum_of(values.data(), static_cast<Eigen::Index>(values.size()));
}

}  // namespace

void check_distribution(const char* name, std::span<const double> values) {
  check(op, limits::classes, static_cast<double>(values.size()));
  for (std::size_t i = 0; i < values.size(); ++i)
    if (!(values[i] >= 0 && values[i] <= 1))
      fail(op, name, "[", i, "] is ", values[i], ", not in [0, 1]");
  const double sum = total(values);
  if (std::abs(sum - 1) > allowed_excess)
    fail(op, name, " sums to ", sum, ", not to 1 within ", allowed_excess);
}

Information information(std::span<const double> p, std::span<const double> q) {
  check_distribution("P", p);
  check_distribution("Q", q);
  if (p.size() != q.size())
    fail(op, "P has ", counted(p.size(), "outcome"), " and Q has ", q.size());
  Information result{};
  for (std::size_t i = 0; i < p.size(); ++i) {
    const double of_p = surprisal_forward(p[i]), of_q = surprisal_forward(q[i]);
    const bool counts = p[i] > 0;
    result.surprisal_p.push_back(of_p);
    result.surprisal_q.push_back(of_q);
    result.entropy_terms.push_back(counts ? p[i] * of_p : 0);
    result.cross_entropy_terms.push_back(counts ? p[i] * of_q : 0);
    result.divergence_terms.push_back(counts ? p[i] * (of_q - of_p) : 0);
  }
  result.entropy = total(result.entropy_terms);
  result.cross_entropy = total(result.cross_entropy_terms);
  result.divergence = std::max(0.0, total(result.divergence_terms));  // rounding may fall below 0
  return result;
}

std::vector<double> rebalance(std::span<const double> distribution, Index index, double value) {
  check_distribution("the distribution", distribution);
  const auto size = static_cast<Index>(distribution.size());
  if (index < 0 || index >= size) fail(op, "entry ", index, " is not in [0, ", size, ")");
  check(op, limits::probability, value);
  if (size == 1 && value != 1) fail(op, "the only entry cannot be ", value, ", since the sum is 1");

  std::vector<double> moved(distribution.begin(), distribution.end());
  double& dragged = moved[static_cast<std::size_t>(index)];
  dragged = 0;
  const double others = total(moved), left = 1 - value;
  for (double& entry : moved)
    entry =
        others > 0 ? std::min(1.0, entry / others * left) : left / static_cast<double>(size - 1);
  dragged = value;
  return moved;
}

}  // namespace surprisal
