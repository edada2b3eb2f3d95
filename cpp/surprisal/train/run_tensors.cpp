// The tables that a run shows: copies of its tensors, and what can be derived from them.

#include "surprisal/optim/clip.h"
#include "surprisal/train/run.h"

namespace surprisal {

std::vector<TensorCopy> Run::tensors() {
  std::vector<TensorCopy> out;
  for (const ParameterGroup& group : groups_) {
    std::vector<TensorCopy> parameters = named(group, group.values);
    if (has_gradients_) {
      std::vector<TensorCopy> gradients = named(group, group.gradients);
      for (std::size_t i = 0; i < parameters.size(); ++i)
        parameters[i].gradient = std::move(gradients[i].values);
    }
    std::move(parameters.begin(), parameters.end(), std::back_inserter(out));
  }
  add_activations(out);
  for (const ParameterGroup& group : groups_) add_optimizer(group, out);
  return out;
}

void Run::add_optimizer(const ParameterGroup& group, std::vector<TensorCopy>& out) const {
  const auto add_per_parameter = [&](std::string_view name, const RowVector<float>& all) {
    for (TensorCopy& tensor : named(group, all)) {
      tensor.name.append("/").append(name);
      tensor.kind = TensorKind::optimizer;
      out.push_back(std::move(tensor));
    }
  };
  for (const auto& slot : group.optimizer.slots()) add_per_parameter(slot.name, slot.values);
  if (!has_change_) return;
  add_per_parameter("change", group.values - group.before);
  const auto add_number = [&](std::string_view name, float value) {
    std::string whole(group.name);
    if (!whole.empty()) whole += "/";
    out.push_back({whole.append(name), TensorKind::optimizer, {}, {value}, {}});
  };
  for (const auto& [name, value] : group.optimizer.scalars())
    add_number(name, static_cast<float>(value));
  add_number("gradient_norm", group.norm);
  add_number("clip_factor", group.clip_norm ? clip_factor(group.norm, *group.clip_norm) : 1.0f);
}

}  // namespace surprisal
