#include "surprisal/ops/rnn.h"

#include <doctest/doctest.h>

#include <cmath>

#include "gradient_check.h"
#include "near.h"
#include "random_matrix.h"

using namespace surprisal;

namespace {

/// One layer with its input, its output and room for all gradients.
template <class T>
struct Layer {
  Layer(Generator& generator, Index length, Index embedding, Index hidden, double scale)
      : memory(random_row<T>(generator, RnnWeights<T>::size(embedding, hidden), scale)),
        dmemory(RowVector<T>::Zero(memory.size())),
        weights(memory.data(), embedding, hidden),
        dweights(dmemory.data(), embedding, hidden),
        x(random_matrix<T>(generator, length, embedding)),
        dx(length, embedding),
        preactivation(length, hidden),
        dpreactivation(length, hidden),
        hidden(length, hidden) {}

  const Matrix<T>& forward() {
    rnn_forward<T>(x, weights, preactivation, hidden);
    return hidden;
  }
  void backward(Matrix<T> dhidden) {
    rnn_backward<T>(x, hidden, weights, dhidden, dpreactivation, dx, dweights);
  }

  RowVector<T> memory, dmemory;
  RnnWeights<T> weights, dweights;
  Matrix<T> x, dx, preactivation, dpreactivation, hidden;
};

}  // namespace

TEST_CASE("a tanh RNN passes the gradient check through time, saturation included") {
  Generator generator(61);
  for (const double scale : {0.05, 0.5, 2.0, 10.0})
    for (const Index length : {1, 2, 6}) {
      CAPTURE(scale);
      CAPTURE(length);
      Layer<double> layer(generator, length, 3, 5, scale);
      const Matrix<double> dhidden = random_matrix<double>(generator, length, 5);
      const auto loss = [&] { return weighted_sum(dhidden, layer.forward()); };
      loss();
      if (scale == 10.0) CHECK(layer.hidden.cwiseAbs().maxCoeff() > 1 - 1e-9);
      layer.backward(dhidden);
      check_gradient(layer.x, layer.dx, loss);
      check_gradient(layer.weights.weight_ih, layer.dweights.weight_ih, loss);
      check_gradient(layer.weights.weight_hh, layer.dweights.weight_hh, loss);
      check_gradient(layer.weights.bias_ih, layer.dweights.bias_ih, loss);
      check_gradient(layer.weights.bias_hh, layer.dweights.bias_hh, loss);
    }
}

TEST_CASE("a tanh RNN follows its formula") {
  Generator generator(62);
  Layer<double> layer(generator, 4, 3, 2, 1);
  layer.forward();
  const RnnWeights<double>& w = layer.weights;
  Eigen::Vector2d h = Eigen::Vector2d::Zero();
  for (Eigen::Index t = 0; t < 4; ++t) {
    const Eigen::Vector2d a = w.weight_ih * layer.x.row(t).transpose() + w.bias_ih.transpose() +
                              w.weight_hh * h + w.bias_hh.transpose();
    for (Eigen::Index j = 0; j < 2; ++j) {
      h[j] = std::tanh(a[j]);
      CHECK(layer.preactivation(t, j) == doctest::Approx(a[j]).epsilon(1e-13));
      CHECK(layer.hidden(t, j) == doctest::Approx(h[j]).epsilon(1e-13));
    }
  }
}

TEST_CASE("both biases have the same gradient, and gradients are added to what was there") {
  Generator generator(63);
  Layer<float> layer(generator, 5, 4, 7, 0.5);
  layer.forward();
  const Matrix<float> dhidden = random_matrix<float>(generator, 5, 7);
  layer.backward(dhidden);
  CHECK(same_bits(layer.dweights.bias_ih, layer.dweights.bias_hh));
  const RowVector<float> once = layer.dmemory;
  layer.backward(dhidden);
  CHECK(largest_distance(layer.dmemory, RowVector<float>(2 * once)) <= 1e-6);
}

TEST_CASE("float agrees with double") {
  Generator generator(64), same(64);
  Layer<float> one(generator, 8, 10, 20, 0.3);
  Layer<double> two(same, 8, 10, 20, 0.3);
  CHECK(largest_distance(one.forward(), two.forward()) <= 1e-6);
  const Matrix<float> dhidden = random_matrix<float>(generator, 8, 20);
  one.backward(dhidden);
  two.backward(dhidden.cast<double>());
  CHECK(largest_distance(one.dx, two.dx) <= 2e-6);
  CHECK(largest_scaled_distance(one.dmemory, two.dmemory) <= 2e-6);
}
