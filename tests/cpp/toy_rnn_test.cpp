#include "surprisal/models/toy_rnn.h"

#include <doctest/doctest.h>

#include "cross_entropy_call.h"
#include "gradient_check.h"
#include "near.h"
#include "random_matrix.h"

using namespace surprisal;

namespace {

const std::vector<Index> tokens{1, 5, 1, 3};  // a repeated word

template <class T>
struct Model {
  Model(const ToyRnnSizes& sizes, std::vector<Index> of_targets)
      : targets(std::move(of_targets)), params(sizes), dparams(sizes), a(sizes, 4), da(sizes, 4) {}

  T loss() {
    toy_rnn_forward<T>(params, tokens, a);
    std::vector<T> rows(targets.size());
    cross_entropy_forward<T>(a.log_probabilities, targets, options, rows);
    return reduce<T>(rows, nll_divisor<T>(targets, options, Reduction::mean));
  }
  void backward() {
    const T divisor = nll_divisor<T>(targets, options, Reduction::mean);
    cross_entropy_backward<T>(a.probabilities, targets, options, divisor, da.logits);
    toy_rnn_backward<T>(params, tokens, a, da, dparams);
  }

  std::vector<Index> targets;
  CrossEntropyOptions<T> options;
  ToyRnnParams<T> params, dparams;
  ToyRnnActivations<T> a, da;
};

const std::vector<Index> every_position{2, 2, 2, 2}, last_position{-100, -100, -100, 2};

}  // namespace

TEST_CASE("every named parameter of the toy model passes the gradient check") {
  Generator generator(71);
  for (const double scale : {0.1, 0.5, 3.0})
    for (const auto& targets : {every_position, last_position}) {
      Model<double> model({6, 3, 5}, targets);
      model.params.all << random_row<double>(generator, model.params.all.size(), scale);
      model.loss();
      model.backward();
      std::vector<std::string> names;
      for (const auto& tensor : toy_rnn_tensors<double>(model.params, model.dparams)) {
        CAPTURE(scale);
        CAPTURE(tensor.name);
        names.push_back(tensor.name);
        check_gradient(tensor.value, tensor.gradient, static_cast<Eigen::Index>(tensor.size()),
                       [&] { return model.loss(); });
      }
      CHECK(names == std::vector<std::string>{"embedding.weight", "rnn.weight_ih_l0",
                                              "rnn.weight_hh_l0", "rnn.bias_ih_l0",
                                              "rnn.bias_hh_l0", "fc.weight", "fc.bias"});
      CHECK(model.dparams.all.cwiseAbs().maxCoeff() > 1e-3);
    }
}

TEST_CASE("the table of parameters covers all of their memory once, in order") {
  const ToyRnnSizes sizes{9, 10, 20};
  ToyRnnParams<float> params(sizes), dparams(sizes);
  const float* next = params.all.data();
  const float* dnext = dparams.all.data();
  for (const auto& tensor : toy_rnn_tensors<float>(params, dparams)) {
    CHECK(tensor.kind == TensorKind::parameter);
    CHECK(tensor.value == next);
    CHECK(tensor.gradient == dnext);
    next += tensor.size();
    dnext += tensor.size();
  }
  CHECK(next == params.all.data() + params.all.size());
  CHECK(params.all.size() == 9 * 10 + 20 * 10 + 20 * 20 + 20 + 20 + 9 * 20 + 9);
}

TEST_CASE("activations are named with their shapes") {
  const ToyRnnSizes sizes{6, 3, 5};
  ToyRnnActivations<float> a(sizes, 4), da(sizes, 4);
  const auto table = toy_rnn_tensors<float>(a, da);
  REQUIRE(table.size() == 4);
  CHECK(table[0].name == "embedded");
  CHECK(table[0].shape == std::vector<Index>{4, 3});
  CHECK(table[1].name == "preactivation");
  CHECK(table[1].shape == std::vector<Index>{4, 5});
  CHECK(table[2].name == "hidden");
  CHECK(table[2].shape == std::vector<Index>{4, 5});
  CHECK(table[3].name == "logits");
  CHECK(table[3].shape == std::vector<Index>{4, 6});
}

TEST_CASE("float agrees with double") {
  Generator generator(72);
  Model<float> one({9, 10, 20}, every_position);
  Model<double> two({9, 10, 20}, every_position);
  toy_rnn_init(generator, one.params);
  two.params.all = one.params.all.cast<double>();
  CHECK(scaled_distance(one.loss(), two.loss()) <= 1e-6);
  one.backward();
  two.backward();
  CHECK(largest_distance(one.dparams.all, two.dparams.all) <= 1e-6);
  CHECK(largest_distance(one.a.logits, two.a.logits) <= 2e-6);
}

TEST_CASE("a small step against the gradient makes the target likelier at every position") {
  Generator generator(73);
  Model<float> model({9, 10, 20}, every_position);
  toy_rnn_init(generator, model.params);
  const float before = model.loss();
  const RowVector<float> p = model.a.probabilities.col(2).transpose();
  model.backward();
  model.params.all -= 0.01f * model.dparams.all;
  CHECK(model.loss() < before);
  for (Eigen::Index t = 0; t < 4; ++t) CHECK(model.a.probabilities(t, 2) > p[t]);
}
