#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "surprisal/optim/adam.h"
#include "surprisal/optim/adamw.h"
#include "surprisal/optim/rmsprop.h"
#include "surprisal/optim/sgd.h"

namespace surprisal {

/// An optimizer by name, with PyTorch's defaults for what is not listed.
struct OptimizerConfig {
  std::string name = "adam";  // sgd, rmsprop, adam or adamw
  double learning_rate = 0.001;
  double momentum = 0;                 // sgd only
  std::optional<double> weight_decay;  // PyTorch's default where absent

  double decay() const { return weight_decay.value_or(name == "adamw" ? 0.01 : 0.0); }
  /// How many vectors of the parameters' size an optimizer carries from update to update.
  static int state_vectors(std::string_view name) {
    return name == "adam" || name == "adamw" ? 2 : 1;
  }
};

/// Any of the optimizers, with the state that it carries from update to update. A copy taken with
/// `operator=` from one of the same kind and size allocates nothing, so it serves as a checkpoint.
template <class T>
class Optimizer {
 public:
  /// Throws std::invalid_argument for an unknown name or a value outside its limit.
  Optimizer(const OptimizerConfig& config, Eigen::Index parameters);

  /// One update of all parameters p by their gradient; both (parameters).
  void update(VectorIn<T> gradient, VectorOut<T> p);

  /// A state vector (parameters) and its name: exp_avg, exp_avg_sq, m_hat, v_hat for Adam,
  /// momentum_buffer for SGD, square_avg for RMSprop. Copies, for reading.
  struct Slot {
    std::string_view name;
    RowVector<T> values;
  };
  std::vector<Slot> slots() const;

  /// Adam's bias_correction1 = 1 − β₁ᵗ and bias_correction2 = 1 − β₂ᵗ; nothing for the others.
  std::vector<std::pair<std::string_view, double>> scalars() const;

 private:
  template <class Config, class State>
  struct Pair {
    Config config;
    State state;
  };
  using Sgd = Pair<SgdConfig, SgdState<T>>;
  using Rmsprop = Pair<RmspropConfig, RmspropState<T>>;
  using Adam = Pair<AdamConfig, AdamState<T>>;
  using AdamW = Pair<AdamWConfig, AdamWState<T>>;
  using Any = std::variant<Sgd, Rmsprop, Adam, AdamW>;

  const AdamState<T>* adam_state() const;
  static Any make(const OptimizerConfig& config, Eigen::Index parameters);

  Any any_;
};

}  // namespace surprisal
