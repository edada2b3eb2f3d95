#pragma once

#include <algorithm>
#include <array>

#include "surprisal/core/field.h"
#include "surprisal/optim/optimizer.h"

namespace surprisal {

inline constexpr std::array<std::string_view, 4> optimizer_names{"sgd", "rmsprop", "adam", "adamw"};

/// The settings of how a run changes its parameters: `Config` has an `optimizer` and a `clip_norm`.
template <class Config>
constexpr std::array<Field<Config>, 5> optimizer_fields() {
  return {{
      {.name = "learningRate",
       .flag = "lr",
       .limit = limits::learning_rate,
       .member = [](Config& c) -> double& { return c.optimizer.learning_rate; },
       .value = "rate",
       .help = "learning rate",
       .says = "The learning rate."},
      {.name = "optimizer",
       .flag = "optimizer",
       .limit = {"optimizer", 0, 0},
       .member = ChoiceOf<Config>{
           [](const Config& c) {
             return static_cast<std::size_t>(
                 std::find(optimizer_names.begin(), optimizer_names.end(), c.optimizer.name) -
                 optimizer_names.begin());
           },
           [](Config& c, std::size_t i) { c.optimizer.name = optimizer_names[i]; }},
       .value = "name",
       .help = "optimizer",
       .says = "The optimizer.",
       .choices = optimizer_names},
      {.name = "momentum",
       .flag = "momentum",
       .limit = limits::momentum,
       .member = [](Config& c) -> double& { return c.optimizer.momentum; },
       .value = "m",
       .help = "momentum of sgd",
       .says = "The momentum of `sgd`; the others have none."},
      {.name = "weightDecay",
       .flag = "weight-decay",
       .limit = limits::weight_decay,
       .member = [](Config& c) -> std::optional<double>& { return c.optimizer.weight_decay; },
       .value = "d",
       .help = "weight decay",
       .says = "The weight decay; `auto` is PyTorch's default for the optimizer.",
       .absent = "auto"},
      {.name = "clipNorm",
       .flag = "clip",
       .limit = limits::clip_norm,
       .member = [](Config& c) -> std::optional<double>& { return c.clip_norm; },
       .value = "norm",
       .help = "largest norm of the gradient",
       .says = "The largest norm that a step's gradient may have; `off` leaves it as it is.",
       .absent = "off"},
  }};
}

}  // namespace surprisal
