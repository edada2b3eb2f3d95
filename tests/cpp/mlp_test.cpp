#include "surprisal/models/mlp.h"

#include <doctest/doctest.h>

#include <vector>

#include "gradient_check.h"
#include "near.h"
#include "pixels.h"
#include "random_matrix.h"
#include "surprisal/ops/cross_entropy.h"
#include "surprisal/ops/softmax.h"
#include "surprisal/random/init.h"

using namespace surprisal;

namespace {

const MlpSizes small{20, 7, 5, 4};

template <class T>
void load(MlpTile<T>& tile, const std::vector<std::uint8_t>& pixels, Index rows) {
  tile.pixels = sparse<T>(pixels, rows);
}

}  // namespace

TEST_CASE("the gradients of all parameters pass the check") {
  Generator generator(81);
  constexpr Index rows = 6;
  const auto pixels = random_pixels(generator, rows * 20);
  const std::vector<Index> targets{0, 3, 1, 2, 2, 0};
  const CrossEntropyOptions<double> options;
  MlpParams<double> params(small), dparams(small);
  params.all += random_row<double>(generator, params.all.size(), 0.8);
  MlpTile<double> tile(small);
  load(tile, pixels, rows);
  std::vector<double> losses(rows);
  const auto loss = [&] {
    mlp_forward<double>(params, tile);
    cross_entropy_forward<double>(tile.log_probabilities.topRows(rows), targets, options, losses);
    return reduce<double>(losses, rows);
  };
  loss();
  probabilities<double>(tile.log_probabilities.topRows(rows), tile.probabilities.topRows(rows));
  cross_entropy_backward<double>(tile.probabilities.topRows(rows), targets, options, rows,
                                 tile.dlogits.topRows(rows));
  dparams.all.setConstant(7);
  mlp_backward<double>(params, tile, dparams, false);
  const RowVector<double> gradient = dparams.all;
  check_gradient(params.all, gradient, loss);
  loss();
  mlp_backward<double>(params, tile, dparams, true);
  CHECK(largest_distance(dparams.all, RowVector<double>(2 * gradient)) <= 1e-12);
}

TEST_CASE("rows do not depend on the other rows of their tile") {
  Generator generator(82);
  const auto pixels = random_pixels(generator, 64 * 784);
  MlpParams<float> params{MlpSizes{}};
  mlp_init(generator, params);
  MlpTile<float> together{MlpSizes{}}, alone{MlpSizes{}};
  load(together, pixels, 64);
  mlp_forward<float>(params, together);
  for (const Index n : {0, 1, 40, 63}) {
    CAPTURE(n);
    alone.pixels.clear();
    alone.pixels.append_row(std::span(pixels).subspan(static_cast<std::size_t>(n) * 784, 784));
    mlp_forward<float>(params, alone);
    CHECK(largest_distance(alone.log_probabilities.row(0), together.log_probabilities.row(n)) <=
          2e-6);
  }
}

TEST_CASE("the model has PyTorch's names, shapes and order of draws") {
  MlpParams<float> params{MlpSizes{}}, dparams{MlpSizes{}};
  Generator generator(0), again(0);
  mlp_init(generator, params);
  CHECK(params.all.size() == 109'386);
  dparams.all = 2 * params.all;

  const auto tensors = mlp_tensors(params), gradients = mlp_tensors(dparams);
  const std::pair<const char*, std::vector<Index>> expected[] = {
      {"fc1.weight", {128, 784}}, {"fc1.bias", {128}},      {"fc2.weight", {64, 128}},
      {"fc2.bias", {64}},         {"fc3.weight", {10, 64}}, {"fc3.bias", {10}}};
  REQUIRE(tensors.size() == 6);
  for (std::size_t i = 0; i < tensors.size(); i += 2) {
    CAPTURE(tensors[i].name);
    CHECK(tensors[i].name == expected[i].first);
    CHECK(tensors[i].shape == expected[i].second);
    CHECK(tensors[i + 1].name == expected[i + 1].first);
    CHECK(tensors[i + 1].shape == expected[i + 1].second);
    Matrix<float> weight(tensors[i].shape[0], tensors[i].shape[1]);
    RowVector<float> bias(weight.rows());
    init_linear(again, weight, bias);
    CHECK(same_bits(tensors[i].values, weight));
    CHECK(same_bits(tensors[i + 1].values, bias));
    CHECK(same_bits(gradients[i].values, Matrix<float>(2 * weight)));
  }
}
