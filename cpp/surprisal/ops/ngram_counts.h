#pragma once

#include <span>
#include <utility>
#include <vector>

#include "surprisal/core/tensor.h"
#include "surprisal/random/generator.h"

namespace surprisal {

/// A language model that counts: the unigram knows how often each token came, the bigram how often
/// it came after the one before it. No training: with c the counts, the table that makes its own
/// text likeliest is P(next | context) = c(context, next) / c(context), which follows from setting
/// the derivative of Σ c log P to 0 under Σ P = 1. In double, in nats.
/// Source: Jurafsky and Martin, Speech and Language Processing, chapter 3.
class NgramCounts {
 public:
  enum class Order { unigram = 1, bigram = 2 };

  /// tokens (n): at least 2, each in [0, vocabulary); vocabulary V: 1 to 20,000.
  /// pseudo_count: what is added to every count, 0 to 1000; 1 is add-one smoothing (Laplace).
  /// Throws std::invalid_argument else, by the place of the token.
  NgramCounts(Order order, std::span<const Index> tokens, Index vocabulary,
              double pseudo_count = 0);

  Index vocabulary() const { return vocabulary_; }
  /// How often `next` came after `context`, and anything did; the unigram looks at no context.
  /// Without the pseudo-count. Throws std::invalid_argument for what is not in [0, V).
  Index count(Index context, Index next) const;
  Index total(Index context) const;
  /// (count + a) / (total + a V); 0 for all tokens where nothing was counted and nothing is added.
  double probability(Index context, Index next) const;
  /// (V): the same for every next token.
  std::vector<double> probabilities(Index context) const;
  /// The mean of −log P over all that was counted, n tokens or n − 1 pairs.
  double mean_nll() const;

 private:
  Index known(Index token) const;
  Index row_of(Index context) const;

  Order order_;
  Index vocabulary_;
  double pseudo_count_;
  std::vector<std::pair<Index, Index>> pairs_;  // sorted; the unigram's contexts are all 0
};

/// p to the power 1/T, scaled to sum 1: softmax(log p / T). Below 1 sharpens, above 1 flattens.
/// p (V): at least one above 0. Throws std::invalid_argument for a T outside [0.01, 100].
std::vector<double> with_temperature(std::span<const double> p, double temperature);

/// Draws up to `count` tokens, each after the one before it, the first after `context`; it ends
/// early where nothing ever came next. One `uniform_double` a token: the first token whose summed
/// probability exceeds it, as `torch.searchsorted(p.cumsum(0), u, right=True)`.
std::vector<Index> generate(const NgramCounts& counts, Index context, Index count,
                            double temperature, Generator& generator);

}  // namespace surprisal
