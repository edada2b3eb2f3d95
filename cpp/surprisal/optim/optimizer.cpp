#include "surprisal/optim/optimizer.h"

#include "surprisal/core/error.h"
#include "surprisal/core/limits.h"

namespace surprisal {

namespace {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};

}  // namespace

template <class T>
Optimizer<T>::Optimizer(const OptimizerConfig& config, Eigen::Index parameters)
    : any_(make(config, parameters)) {}

template <class T>
typename Optimizer<T>::Any Optimizer<T>::make(const OptimizerConfig& config, Eigen::Index n) {
  check("optimizer", limits::learning_rate, config.learning_rate);
  check("optimizer", limits::momentum, config.momentum);
  check("optimizer", limits::weight_decay, config.decay());
  if (config.name == "sgd")
    return Sgd{{config.learning_rate, config.momentum, config.decay()}, SgdState<T>(n)};
  if (config.name == "rmsprop") {
    RmspropConfig rmsprop;
    rmsprop.learning_rate = config.learning_rate;
    rmsprop.weight_decay = config.decay();
    return Rmsprop{rmsprop, RmspropState<T>(n)};
  }
  AdamConfig adam;
  adam.learning_rate = config.learning_rate;
  if (config.name == "adamw") return AdamW{{adam, config.decay()}, AdamWState<T>(n)};
  if (config.name == "adam") {
    adam.weight_decay = config.decay();
    return Adam{adam, AdamState<T>(n)};
  }
  fail("optimizer", "name \"", config.name, "\" is not sgd, rmsprop, adam or adamw");
}

template <class T>
void Optimizer<T>::update(VectorIn<T> gradient, VectorOut<T> p) {
  std::visit(Overloaded{
                 [&](Sgd& o) { sgd_update<T>(o.config, o.state, gradient, p); },
                 [&](Rmsprop& o) { rmsprop_update<T>(o.config, o.state, gradient, p); },
                 [&](Adam& o) { adam_update<T>(o.config, o.state, gradient, p); },
                 [&](AdamW& o) { adamw_update<T>(o.config, o.state, gradient, p); },
             },
             any_);
}

template <class T>
const AdamState<T>* Optimizer<T>::adam_state() const {
  if (const auto* adam = std::get_if<Adam>(&any_)) return &adam->state;
  if (const auto* adamw = std::get_if<AdamW>(&any_)) return &adamw->state;
  return nullptr;
}

template <class T>
std::vector<typename Optimizer<T>::Slot> Optimizer<T>::slots() const {
  if (const auto* sgd = std::get_if<Sgd>(&any_))
    return {{"momentum_buffer", sgd->state.momentum_buffer}};
  if (const auto* rmsprop = std::get_if<Rmsprop>(&any_))
    return {{"square_avg", rmsprop->state.square_average}};
  const AdamState<T>& adam = *adam_state();
  RowVector<T> m_hat = RowVector<T>::Zero(adam.m.size()), v_hat = m_hat;
  if (adam.beta1_power < 1) adam_corrected<T>(adam, m_hat, v_hat);
  return {{"exp_avg", adam.m}, {"exp_avg_sq", adam.v}, {"m_hat", m_hat}, {"v_hat", v_hat}};
}

template <class T>
std::vector<std::pair<std::string_view, double>> Optimizer<T>::scalars() const {
  const AdamState<T>* adam = adam_state();
  if (adam == nullptr) return {};
  return {{"bias_correction1", 1 - adam->beta1_power}, {"bias_correction2", 1 - adam->beta2_power}};
}

template class Optimizer<float>;
template class Optimizer<double>;

}  // namespace surprisal
