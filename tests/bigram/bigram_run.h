#pragma once

#include "surprisal/data/sentences.h"
#include "surprisal/optim/optimizer_fields.h"
#include "surprisal/train/run.h"

/// The least model that trains: a table of logits, a row for every word, of the word that follows.
/// Not part of the engine; it shows what a new model costs, from here to the page.
namespace surprisal {

struct BigramConfig {
  double seed = 0;
  Index epochs = 20;
  OptimizerConfig optimizer{"sgd", 0.5, 0, {}};
  std::optional<double> clip_norm;
  std::vector<std::vector<std::string>> sentences = default_sentences();
};

inline constexpr auto bigram_fields =
    joined(std::to_array<Field<BigramConfig>>({
               {.name = "seed",
                .flag = "seed",
                .limit = limits::seed,
                .member = [](BigramConfig& c) -> double& { return c.seed; },
                .value = "n",
                .help = "seed of the generator",
                .says = "The seed of the initial table."},
               {.name = "epochs",
                .flag = "epochs",
                .limit = limits::epochs,
                .member = [](BigramConfig& c) -> Index& { return c.epochs; },
                .value = "n",
                .help = "passes over all sentences",
                .says = "How often the run goes through its data."},
           }),
           optimizer_fields<BigramConfig>());

/// Trains the table: in each epoch one update per sentence, on all its pairs of neighbours.
class BigramRun : public Run {
 public:
  explicit BigramRun(const BigramConfig& config);

  const SentenceSet& data() const { return data_; }

  std::span<const std::string_view> phases() const override;
  std::span<const std::string_view> series_names() const override;

 private:
  void do_phase(std::size_t phase) override;
  std::vector<TensorCopy> named(const ParameterGroup& group,
                                const RowVector<float>& all) const override;

  /// One sentence: each of its L words, and the one that follows.
  struct Pairs {
    std::vector<Index> words, next;
    std::vector<float> row_losses;
    Matrix<float> logits, log_probabilities, probabilities, dlogits;  // (L, V)
  };

  SentenceSet data_;
  RowVector<float> table_, gradients_;  // (V · V)
  std::vector<Pairs> pairs_;
};

}  // namespace surprisal
