#include "surprisal/train/next_token.h"

#include "surprisal/core/limits.h"
#include "surprisal/core/memory.h"
#include "surprisal/ops/cross_entropy.h"
#include "surprisal/ops/softmax.h"
#include "surprisal/random/distributions.h"
#include "surprisal/random/generator.h"

namespace surprisal {

namespace {

constexpr const char* op = "next_token";
constexpr Index token_kinds = 10;
constexpr std::size_t extra_numbers = 12 * 8;

/// Both losses are the same function of their draws: cross-entropy is log-softmax and then NLL.
RandomLoss random_loss(Generator& generator, Index rows, Index classes) {
  RandomLoss result{};
  result.logits.resize(static_cast<std::size_t>(rows * classes));
  result.targets.resize(static_cast<std::size_t>(rows));
  result.rows.resize(static_cast<std::size_t>(rows));
  normal_fill(generator, result.logits);
  randint_fill(generator, 0, classes, result.targets);
  Matrix<float> log_p(rows, classes);
  log_softmax_forward<float>(Eigen::Map<const Matrix<float>>(result.logits.data(), rows, classes),
                             log_p);
  const CrossEntropyOptions<float> options;
  cross_entropy_forward<float>(log_p, result.targets, options, result.rows);
  const float divisor = nll_divisor<float>(result.targets, options, Reduction::mean);
  result.loss = reduce<float>(result.rows, divisor);
  return result;
}

}  // namespace

double next_token_bytes(const NextTokenConfig& config) {
  const auto batch = static_cast<double>(config.batch),
             context = static_cast<double>(config.context);
  const double rows = batch * context;
  return 12 * rows * static_cast<double>(config.classes) + 32 * rows + 8 * batch * (context + 1);
}

NextTokenResult next_token(const NextTokenConfig& config) {
  check(op, limits::seed, config.seed);
  check(op, limits::batch_size, static_cast<double>(config.batch));
  check(op, limits::context_size, static_cast<double>(config.context));
  check(op, limits::classes, static_cast<double>(config.classes));
  const Reservation memory(op, next_token_bytes(config),
                           "the batch, the context or the vocabulary");
  Generator generator(Generator::seed_bits(config.seed));
  NextTokenResult result;
  for (Index b = 0; b < config.batch; ++b) {
    result.tokens.emplace_back(static_cast<std::size_t>(config.context) + 1);
    randint_fill(generator, 0, token_kinds, result.tokens.back());
  }
  if (config.extra_draw) {
    std::vector<float> extra(extra_numbers);
    normal_fill(generator, extra);
  }
  const Index rows = config.batch * config.context;
  result.nll = random_loss(generator, rows, config.classes);
  result.cross_entropy = random_loss(generator, rows, config.classes);
  return result;
}

}  // namespace surprisal
