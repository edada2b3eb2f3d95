#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "surprisal/core/tensor.h"
#include "surprisal/models/toy_rnn.h"
#include "surprisal/train/rnn_config.h"
#include "surprisal/train/run.h"

namespace surprisal {

/// Bytes that a run of `config` on `data` takes: `run_bytes` with two series, and for the T words
/// read in all sentences together T (8 (E + 2 H + 3 V) + 100). With everything at its limit 82 MB.
double rnn_run_bytes(const RnnConfig& config, const SentenceSet& data);

/// The model's view of one sentence at the current parameters.
struct Prediction {
  Matrix<float> logits;                   // (L, V)
  Matrix<float> probabilities;            // (L, V)
  Matrix<float> gradient;                 // (L, V) of `loss` by the logits
  RowVector<float> target_probabilities;  // (L)
  RowVector<float> surprisals;            // (L) −log p(target), nats
  float loss;                             // in the run's mode, nats
};

/// Trains the toy model: in each epoch one update per sentence, in order. An update's phases are
/// `forward`, `loss`, `backward` and `apply_update`; beside the loss p(target) at the final
/// position of the trained sentence is recorded, as `p_target`.
class RnnRun : public Run {
 public:
  /// Throws std::invalid_argument for a value outside its limit, see `rnn_fields`, and OutOfMemory.
  explicit RnnRun(const RnnConfig& config);

  const SentenceSet& data() const { return data_; }
  /// The sentence of the next (or open) update.
  Index sentence() const { return update() % static_cast<Index>(examples_.size()); }
  /// One prediction per sentence; changes nothing in the run.
  std::vector<Prediction> predictions() const;

  std::span<const std::string_view> phases() const override;
  std::span<const std::string_view> series_names() const override;

 private:
  struct Example {
    Example(const Sentence& sentence, Mode mode, const ToyRnnSizes& sizes);

    std::vector<Index> tokens;      // (L)
    std::vector<Index> targets;     // (L), ignored positions are `NllOptions::ignore_index`
    std::vector<float> row_losses;  // (L)
    ToyRnnActivations<float> activations;
    ToyRnnActivations<float> dactivations;
  };

  RnnRun(const RnnConfig& config, SentenceSet data);
  void do_phase(std::size_t phase) override;
  void forget() override { traced_ = -1; }
  std::vector<TensorCopy> named(const ParameterGroup& group,
                                const RowVector<float>& all) const override;
  void add_activations(std::vector<TensorCopy>& out) override;

  void take_loss(Example& example);
  void backward(Example& example);

  Mode mode_;
  SentenceSet data_;
  ToyRnnSizes sizes_;
  ToyRnnParams<float> params_;
  ToyRnnParams<float> dparams_;
  std::vector<Example> examples_;
  Index traced_ = -1;  // the sentence of the open or else the last update; -1: none
};

}  // namespace surprisal
