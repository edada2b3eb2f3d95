// What RnnRun::tensors() shows in each phase of an update.

#include <doctest/doctest.h>

#include <map>
#include <numeric>
#include <set>

#include "phases.h"
#include "run_case.h"
#include "run_tensors.h"

using namespace surprisal;

namespace {

using Shapes = std::map<std::string, std::vector<Index>>;

// The second sentence: L = 2, with E = 10, H = 20, V = 9.
const Shapes parameter_shapes{{"embedding.weight", {9, 10}},
                              {"rnn.weight_ih_l0", {20, 10}},
                              {"rnn.weight_hh_l0", {20, 20}},
                              {"rnn.bias_ih_l0", {20}},
                              {"rnn.bias_hh_l0", {20}},
                              {"fc.weight", {9, 20}},
                              {"fc.bias", {9}}};
const Shapes with_gradient{
    {"embedded", {2, 10}}, {"preactivation", {2, 20}}, {"hidden", {2, 20}}, {"logits", {2, 9}}};
const Shapes without_gradient{
    {"maximum", {2}},          {"exponentials", {2, 9}},      {"sum", {2}},
    {"probabilities", {2, 9}}, {"log_probabilities", {2, 9}}, {"surprisals", {2}},
    {"loss_weights", {2}}};

Shapes per_parameter(const std::string& name) {
  Shapes shapes;
  for (const auto& [parameter, shape] : parameter_shapes) shapes[parameter + "/" + name] = shape;
  return shapes;
}

/// Names, shapes and sizes; gradients on parameters and activations exactly if there should be.
void check_table(const std::vector<TensorCopy>& tensors, std::initializer_list<Shapes> tables,
                 bool gradients) {
  Shapes expected, actual;
  for (const Shapes& table : tables) expected.insert(table.begin(), table.end());
  for (const TensorCopy& tensor : tensors) {
    CAPTURE(tensor.name);
    CHECK_MESSAGE(actual.count(tensor.name) == 0, "listed twice");
    actual[tensor.name] = tensor.shape;
    const Index size =
        std::accumulate(tensor.shape.begin(), tensor.shape.end(), Index{1}, std::multiplies<>());
    CHECK(static_cast<Index>(tensor.values.size()) == size);
    const bool may = parameter_shapes.count(tensor.name) + with_gradient.count(tensor.name) > 0;
    CHECK(tensor.gradient.size() == (gradients && may ? tensor.values.size() : 0));
    const TensorKind kind =
        parameter_shapes.count(tensor.name) > 0 ? TensorKind::parameter
        : with_gradient.count(tensor.name) + without_gradient.count(tensor.name) > 0 ||
                tensor.name == "loss"
            ? TensorKind::activation
            : TensorKind::optimizer;
    CHECK((tensor.kind == kind));
  }
  CHECK(actual == expected);
}

double loss_of_rows(const std::vector<TensorCopy>& tensors) {
  const auto& surprisals = tensor_named(tensors, "surprisals").values;
  const auto& weights = tensor_named(tensors, "loss_weights").values;
  return std::inner_product(surprisals.begin(), surprisals.end(), weights.begin(), 0.0);
}

}  // namespace

TEST_CASE("each phase adds its tensors, with their shapes") {
  RnnConfig config;
  config.clip_norm = 0.25;
  RnnRun run(config);
  Shapes moments;
  for (const char* name : {"exp_avg", "exp_avg_sq", "m_hat", "v_hat"})
    moments.merge(per_parameter(name));
  check_table(run.tensors(), {parameter_shapes, moments}, false);
  run.step();
  run.advance("forward");
  check_table(run.tensors(), {parameter_shapes, with_gradient, without_gradient, moments}, false);
  const Shapes loss{{"loss", {}}};
  run.advance("loss");
  check_table(run.tensors(), {parameter_shapes, with_gradient, without_gradient, loss, moments},
              false);
  run.advance("backward");
  check_table(run.tensors(), {parameter_shapes, with_gradient, without_gradient, loss, moments},
              true);
  run.advance("apply_update");
  Shapes change = per_parameter("change");
  for (const char* name : {"bias_correction1", "bias_correction2", "gradient_norm", "clip_factor"})
    change[name] = {};
  check_table(run.tensors(),
              {parameter_shapes, with_gradient, without_gradient, loss, moments, change}, true);
  run.seek(2);
  check_table(run.tensors(), {parameter_shapes, with_gradient, without_gradient, loss, moments},
              true);
  run.seek(0);
  check_table(run.tensors(), {parameter_shapes, moments}, false);
}

TEST_CASE("the other optimizers show their own state") {
  const std::map<std::string, std::string> slots{{"sgd", "momentum_buffer"},
                                                 {"rmsprop", "square_avg"}};
  for (const auto& [optimizer, slot] : slots) {
    RnnConfig config;
    config.optimizer = {optimizer, 0.01, 0, 0};
    RnnRun run(config);
    check_table(run.tensors(), {parameter_shapes, per_parameter(slot)}, false);
  }
}

TEST_CASE("the tensors of an update belong together") {
  RnnConfig config;
  config.clip_norm = 0.25;
  RnnRun run(config);
  for (int update = 0; update < 7; ++update) {
    run.advance("forward");
    const float loss = take_loss(run);
    CHECK(loss_of_rows(run.tensors()) == doctest::Approx(loss).epsilon(1e-6));
    run.advance("backward");
    const auto before = run.tensors();
    run.advance("apply_update");
    const auto after = run.tensors();
    const float norm = tensor_named(after, "gradient_norm").values.at(0);
    const float factor = tensor_named(after, "clip_factor").values.at(0);
    CHECK(factor == doctest::Approx(std::min(1.0, 0.25 / (norm + 1e-6))).epsilon(1e-6));
    double squares = 0;
    for (const auto& [name, shape] : parameter_shapes) {
      const auto &old = tensor_named(before, name), &now = tensor_named(after, name);
      const auto& change = tensor_named(after, name + "/change").values;
      for (std::size_t i = 0; i < change.size(); ++i) {
        CHECK(change[i] == now.values[i] - old.values[i]);
        CHECK(now.gradient[i] == old.gradient[i] * factor);
        squares += static_cast<double>(old.gradient[i]) * old.gradient[i];
      }
    }
    CHECK(norm == doctest::Approx(std::sqrt(squares)).epsilon(1e-6));
  }
}

TEST_CASE("the loss beside the activations is theirs, also where it is not finite") {
  RnnConfig config;
  config.optimizer = {"sgd", 10, 0, 1};
  RnnRun run(config);
  while (!run.diverged()) {
    run.step();
    const auto tensors = run.tensors();
    CHECK(scaled_distance(tensor_named(tensors, "loss").values.at(0), loss_of_rows(tensors)) <=
          1e-6);
  }
}
