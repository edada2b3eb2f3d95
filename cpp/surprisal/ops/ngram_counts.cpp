#include "surprisal/ops/ngram_counts.h"

#include <algorithm>

#include "surprisal/core/elementary.h"
#include "surprisal/core/error.h"
#include "surprisal/core/limits.h"
#include "surprisal/random/distributions.h"

namespace surprisal {

namespace {

constexpr const char* op = "ngram_counts";
constexpr Limit size_limit{"vocabulary size", 1, 20'000, false, true};
constexpr Limit pseudo_count_limit{"pseudo-count", 0, 1000};

}  // namespace

NgramCounts::NgramCounts(Order order, std::span<const Index> tokens, Index vocabulary,
                         double pseudo_count)
    : order_(order), vocabulary_(vocabulary), pseudo_count_(pseudo_count) {
  check(op, size_limit, static_cast<double>(vocabulary));
  check(op, pseudo_count_limit, pseudo_count);
  if (tokens.size() < 2) fail(op, "there are fewer than 2 tokens");
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (tokens[i] < 0 || tokens[i] >= vocabulary)
      fail(op, "token ", tokens[i], " at place ", i, " is not in [0, ", vocabulary, ")");
  const bool pairs = order == Order::bigram;
  for (std::size_t i = pairs ? 1 : 0; i < tokens.size(); ++i)
    pairs_.emplace_back(pairs ? tokens[i - 1] : 0, tokens[i]);
  std::sort(pairs_.begin(), pairs_.end());
}

Index NgramCounts::known(Index token) const {
  if (token < 0 || token >= vocabulary_)
    fail(op, "token ", token, " is not in [0, ", vocabulary_, ")");
  return token;
}

Index NgramCounts::row_of(Index context) const {
  return order_ == Order::bigram ? known(context) : 0;
}

Index NgramCounts::count(Index context, Index next) const {
  const auto [from, to] =
      std::equal_range(pairs_.begin(), pairs_.end(), std::pair{row_of(context), known(next)});
  return to - from;
}

Index NgramCounts::total(Index context) const {
  const Index row = row_of(context);
  const auto from = std::lower_bound(pairs_.begin(), pairs_.end(), std::pair{row, Index{0}});
  return std::lower_bound(from, pairs_.end(), std::pair{row + 1, Index{0}}) - from;
}

double NgramCounts::probability(Index context, Index next) const {
  const double all =
      static_cast<double>(total(context)) + pseudo_count_ * static_cast<double>(vocabulary_);
  const double of_these = static_cast<double>(count(context, next)) + pseudo_count_;
  return all > 0 ? of_these / all : 0;
}

std::vector<double> NgramCounts::probabilities(Index context) const {
  std::vector<double> row(static_cast<std::size_t>(vocabulary_));
  for (std::size_t next = 0; next < row.size(); ++next)
    row[next] = probability(context, static_cast<Index>(next));
  return row;
}

double NgramCounts::mean_nll() const {
  double sum = 0;
  for (auto from = pairs_.begin(); from != pairs_.end();) {
    const auto to = std::upper_bound(from, pairs_.end(), *from);
    sum -= static_cast<double>(to - from) * surprisal::log(probability(from->first, from->second));
    from = to;
  }
  return sum / static_cast<double>(pairs_.size());
}

std::vector<double> with_temperature(std::span<const double> p, double temperature) {
  check(op, limits::temperature, temperature);
  const double largest = p.empty() ? 0 : *std::max_element(p.begin(), p.end());
  if (!(largest > 0)) fail(op, "no probability is above 0");
  std::vector<double> result;
  double sum = 0;
  for (const double one : p) {
    const double power = one > 0 ? surprisal::exp(surprisal::log(one / largest) / temperature) : 0;
    sum += power;
    result.push_back(power);
  }
  for (double& one : result) one /= sum;
  return result;
}

std::vector<Index> generate(const NgramCounts& counts, Index context, Index count,
                            double temperature, Generator& generator) {
  std::vector<Index> tokens;
  for (Index i = 0; i < count; ++i) {
    const auto row = counts.probabilities(context);
    if (*std::max_element(row.begin(), row.end()) == 0) break;
    const auto p = with_temperature(row, temperature);
    const double u = uniform_double(generator);
    double sum = 0;
    for (std::size_t next = 0; next < p.size(); ++next) {
      if (p[next] > 0) context = static_cast<Index>(next);
      sum += p[next];
      if (sum > u) break;
    }
    tokens.push_back(context);
  }
  return tokens;
}

}  // namespace surprisal
