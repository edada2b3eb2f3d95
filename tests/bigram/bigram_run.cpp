#include "bigram_run.h"

#include "surprisal/ops/cross_entropy.h"
#include "surprisal/ops/embedding.h"
#include "surprisal/ops/softmax.h"
#include "surprisal/random/init.h"

namespace surprisal {

namespace {

constexpr const char* op = "bigram";
constexpr std::string_view phase_names[] = {"forward", "loss", "backward", "apply_update"};
constexpr std::string_view names[] = {"loss"};
const CrossEntropyOptions<float> no_options;

RunLength checked_length(const BigramConfig& config) {
  check_fields<BigramConfig>(op, bigram_fields, config);
  const auto sentences = static_cast<Index>(config.sentences.size());
  return {config.epochs * sentences, sentences};
}

Reservation reserved(const BigramConfig& config) {
  const Index words = make_sentences(config.sentences).vocabulary.size();
  const int vectors = OptimizerConfig::state_vectors(config.optimizer.name);
  return {op, run_bytes(words * words, vectors, checked_length(config).updates, 1, true),
          "the number of words"};
}

}  // namespace

BigramRun::BigramRun(const BigramConfig& config)
    : Run(op, checked_length(config), reserved(config)), data_(make_sentences(config.sentences)) {
  const Index v = data_.vocabulary.size();
  table_ = gradients_ = RowVector<float>::Zero(v * v);
  Generator generator(static_cast<std::uint64_t>(config.seed));
  init_embedding(generator, MatrixView<float>(table_.data(), v, v));
  for (const Sentence& sentence : data_.sentences) {
    std::vector<Index> next(sentence.context.begin() + 1, sentence.context.end());
    next.push_back(sentence.target);
    const Matrix<float> rows = Matrix<float>::Zero(static_cast<Index>(next.size()), v);
    pairs_.push_back(
        {sentence.context, next, std::vector<float>(next.size()), rows, rows, rows, rows});
  }
  add_group("", table_, gradients_, config.optimizer, config.clip_norm);
  begin(true);
}

std::span<const std::string_view> BigramRun::phases() const { return phase_names; }
std::span<const std::string_view> BigramRun::series_names() const { return names; }

void BigramRun::do_phase(std::size_t phase) {
  Pairs& pairs = pairs_[static_cast<std::size_t>(update() % updates_per_epoch())];
  const Index v = data_.vocabulary.size();
  const auto count = static_cast<float>(pairs.next.size());
  switch (phase) {
    case 0:
      embedding_forward<float>(MatrixView<float>(table_.data(), v, v), pairs.words, pairs.logits);
      log_softmax_forward<float>(pairs.logits, pairs.log_probabilities);
      return;
    case 1:
      cross_entropy_forward<float>(pairs.log_probabilities, pairs.next, no_options,
                                   pairs.row_losses);
      return record_loss(reduce<float>(pairs.row_losses, count));
    case 2:
      gradients_.setZero();
      probabilities<float>(pairs.log_probabilities, pairs.probabilities);
      cross_entropy_backward<float>(pairs.probabilities, pairs.next, no_options, count,
                                    pairs.dlogits);
      embedding_backward<float>(pairs.words, pairs.dlogits,
                                MatrixView<float>(gradients_.data(), v, v));
      return gradients_done();
    default:
      apply(groups().front());
  }
}

std::vector<TensorCopy> BigramRun::named(const ParameterGroup&, const RowVector<float>& all) const {
  const Index v = data_.vocabulary.size();
  return {{"table.weight", TensorKind::parameter, {v, v}, {all.begin(), all.end()}, {}}};
}

}  // namespace surprisal
