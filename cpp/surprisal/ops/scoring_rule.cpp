#include "surprisal/ops/scoring_rule.h"

#include <stdexcept>

#include "surprisal/ops/information.h"
#include "surprisal/ops/surprisal.h"

namespace surprisal {

double score(ScoringRule rule, double p) {
  const double nats = surprisal_point(p).nats;  // refuses what is no probability
  if (rule == ScoringRule::logarithmic) return nats;
  return rule == ScoringRule::linear ? 1 - p : (1 - p) * (1 - p);
}

double expected_score(ScoringRule rule, std::span<const double> believed,
                      std::span<const double> said) {
  check_distribution("believed", believed);
  check_distribution("said", said);
  if (believed.size() != said.size())
    throw std::invalid_argument("[scoring_rule] believed and said differ in length");
  double sum = 0;
  for (std::size_t i = 0; i < said.size(); ++i)
    if (believed[i] > 0) sum += believed[i] * score(rule, said[i]);
  return sum;
}

}  // namespace surprisal
