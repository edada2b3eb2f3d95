// The gradients of every op, and of both models from loss to parameters, against complex steps.

// What this compiles of the engine, for a number that the engine has no use for, is in a namespace
// of its own: else its copies would take the place of the library's in this program.
#define surprisal surprisal_for_complex_steps

#include "complex_step.h"

#include "surprisal/core/sparse.h"

namespace surprisal {

// The engine's own use the processor's vectors, which have no such number.
template <>
inline void SparseMatrix<Complex>::append_row(std::span<const std::uint8_t> values) {
  std::uint32_t end = rows_ == 0 ? 0 : starts_[static_cast<std::size_t>(rows_)];
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i] != 0) elements_[end++] = {static_cast<std::uint32_t>(i), Complex(values[i])};
  starts_[static_cast<std::size_t>(++rows_)] = end;
}

template <>
inline void multiply_sparse<Complex>(const SparseMatrix<Complex>& s, MatrixIn<Complex> w,
                                     Complex scale, VectorIn<Complex> base, MatrixOut<Complex> y,
                                     bool) {
  for (Index n = 0; n < s.rows(); ++n)
    for (Eigen::Index o = 0; o < w.cols(); ++o) {
      Complex sum(0.0);
      for (const auto& [column, value] : s.row(n)) sum += value * w(column, o);
      y(n, o) = sum * scale + base[o];
    }
}

}  // namespace surprisal

#include "pixels.h"
#include "random_matrix.h"
#include "surprisal/core/products.cpp"
#include "surprisal/core/shortest.cpp"
#include "surprisal/core/sparse.cpp"
#include "surprisal/models/mlp.cpp"
#include "surprisal/models/toy_rnn.cpp"
#include "surprisal/ops/activation.cpp"
#include "surprisal/ops/class_probabilities.cpp"
#include "surprisal/ops/cross_entropy.cpp"
#include "surprisal/ops/embedding.cpp"
#include "surprisal/ops/linear.cpp"
#include "surprisal/ops/log_sum_exp.cpp"
#include "surprisal/ops/nll.cpp"
#include "surprisal/ops/pixel_linear.cpp"
#include "surprisal/ops/rnn.cpp"
#include "surprisal/ops/softmax.cpp"
#include "surprisal/random/distributions.cpp"
#include "surprisal/random/generator.cpp"
#include "surprisal/random/init.cpp"

using namespace surprisal;

namespace {

Matrix<Complex> complex_of(const Matrix<double>& real) {
  return real.unaryExpr([](double x) { return Complex(x); });
}

/// Σ weight · value: a loss whose gradient by the values is the weights.
Complex weighted(const Matrix<double>& weights, const Matrix<Complex>& values) {
  Complex sum(0.0);
  for (Eigen::Index i = 0; i < weights.size(); ++i) sum += weights.data()[i] * values.data()[i];
  return sum;
}

/// An op from x to y, both (rows, columns), and the gradient of a weighted sum of y by x.
template <class Forward, class Backward>
void check_op(Eigen::Index rows, Eigen::Index columns, const Forward& forward,
              const Backward& backward) {
  Generator generator(5);
  for (const double scale : {0.1, 1.0, 8.0}) {
    CAPTURE(scale);
    const Matrix<double> x = random_matrix<double>(generator, rows, columns, scale);
    const Matrix<double> dy = random_matrix<double>(generator, rows, columns, 1);
    Matrix<double> dx = Matrix<double>::Zero(rows, columns);
    backward(x, dy, dx);
    Matrix<Complex> z = complex_of(x);
    check_complex_step(z.data(), dx.data(), z.size(), [&] {
      Matrix<Complex> y(rows, columns);
      forward(z, y);
      return weighted(dy, y);
    });
  }
}

/// The mean loss of rows of log-probabilities.
template <class T>
T mean_loss(MatrixIn<T> log_p, std::span<const Index> targets,
            const CrossEntropyOptions<T>& options) {
  std::vector<T> rows(targets.size());
  cross_entropy_forward<T>(log_p, targets, options, rows);
  T sum = T(0);
  for (const T& row : rows) sum += row;
  return sum / T(static_cast<double>(targets.size()));
}

}  // namespace

TEST_CASE("complex step: softmax, log-softmax and log-sum-exp") {
  check_op(
      3, 5, [](const auto& x, auto& y) { softmax_forward<Complex>(x, y); },
      [](const Matrix<double>& x, const Matrix<double>& dy, Matrix<double>& dx) {
        Matrix<double> p(x.rows(), x.cols());
        softmax_forward<double>(x, p);
        softmax_backward<double>(p, dy, dx);
      });
  check_op(
      3, 5, [](const auto& x, auto& y) { log_softmax_forward<Complex>(x, y); },
      [](const Matrix<double>& x, const Matrix<double>& dy, Matrix<double>& dx) {
        Matrix<double> log_p(x.rows(), x.cols());
        log_softmax_forward<double>(x, log_p);
        log_softmax_backward<double>(log_p, dy, dx);
      });
  Generator generator(6);
  const Matrix<double> x = random_matrix<double>(generator, 4, 6, 3);
  const RowVector<double> drows = random_row<double>(generator, 4, 1);
  Matrix<double> dx(4, 6);
  log_sum_exp_backward<double>(x, drows, dx);
  Matrix<Complex> z = complex_of(x);
  check_complex_step(z.data(), dx.data(), z.size(), [&] {
    RowVector<Complex> rows(4);
    log_sum_exp_forward<Complex>(z, rows);
    return weighted(drows, rows);
  });
}

TEST_CASE("complex step: ReLU off its corner") {
  check_op(
      4, 7, [](const auto& x, auto& y) { relu_forward<Complex>(x, y); },
      [](const Matrix<double>& x, const Matrix<double>& dy, Matrix<double>& dx) {
        Matrix<double> y(x.rows(), x.cols());
        relu_forward<double>(x, y);
        relu_backward<double>(y, dy, dx);
      });
}

TEST_CASE("complex step: cross-entropy with weights, ignored rows and label smoothing") {
  Generator generator(7);
  const std::vector<Index> targets{0, 3, -100, 2, 2};
  const std::vector<double> weight{1, 0.5, 2, 3};
  const std::vector<Complex> complex_weight(weight.begin(), weight.end());
  for (const double smoothing : {0.0, 0.1, 1.0}) {
    CAPTURE(smoothing);
    CrossEntropyOptions<double> options;
    options.weight = weight;
    options.label_smoothing = smoothing;
    CrossEntropyOptions<Complex> complex_options;
    complex_options.weight = complex_weight;
    complex_options.label_smoothing = Complex(smoothing);
    const Matrix<double> x = random_matrix<double>(generator, 5, 4, 2);
    Matrix<double> p(5, 4), dx(5, 4);
    softmax_forward<double>(x, p);
    cross_entropy_backward<double>(p, targets, options, 5.0, dx);
    Matrix<Complex> z = complex_of(x);
    check_complex_step(z.data(), dx.data(), z.size(), [&] {
      Matrix<Complex> log_p(5, 4);
      log_softmax_forward<Complex>(z, log_p);
      return mean_loss<Complex>(log_p, targets, complex_options);
    });
  }
}

TEST_CASE("complex step: cross-entropy of class probabilities with weights and smoothing") {
  Generator generator(8);
  const std::vector<double> weight{1, 0.5, 2, 0};
  const std::vector<Complex> complex_weight(weight.begin(), weight.end());
  for (const double smoothing : {0.0, 0.1, 1.0}) {
    CAPTURE(smoothing);
    const CrossEntropyOptions<double> options{{weight}, smoothing};
    const CrossEntropyOptions<Complex> complex_options{{complex_weight}, Complex(smoothing)};
    const Matrix<double> x = random_matrix<double>(generator, 5, 4, 2);
    Matrix<double> q(5, 4), p(5, 4), dx(5, 4);
    softmax_forward<double>(random_matrix<double>(generator, 5, 4, 2), q);
    softmax_forward<double>(x, p);
    class_probabilities_backward<double>(p, q, options, 5.0, dx);
    Matrix<Complex> z = complex_of(x);
    const Matrix<Complex> complex_q = complex_of(q);
    check_complex_step(z.data(), dx.data(), z.size(), [&] {
      Matrix<Complex> log_p(5, 4);
      log_softmax_forward<Complex>(z, log_p);
      std::vector<Complex> rows(5);
      class_probabilities_forward<Complex>(log_p, complex_q, complex_options, rows);
      Complex sum(0.0);
      for (const Complex& row : rows) sum += row;
      return sum / Complex(5.0);
    });
  }
}

TEST_CASE("complex step: the toy model, from its loss to every parameter") {
  const ToyRnnSizes sizes{6, 3, 5};
  const std::vector<Index> tokens{1, 5, 1, 3}, targets{2, 2, 2, 2};
  Generator generator(71);
  for (const double scale : {0.1, 0.5, 3.0}) {
    CAPTURE(scale);
    ToyRnnParams<double> params(sizes), dparams(sizes);
    ToyRnnActivations<double> a(sizes, 4), da(sizes, 4);
    params.all << random_row<double>(generator, params.all.size(), scale);
    toy_rnn_forward<double>(params, tokens, a);
    cross_entropy_backward<double>(a.probabilities, targets, {}, 4.0, da.logits);
    toy_rnn_backward<double>(params, tokens, a, da, dparams);

    ToyRnnParams<Complex> z(sizes);
    ToyRnnActivations<Complex> activations(sizes, 4);
    z.all = params.all.unaryExpr([](double x) { return Complex(x); });
    check_complex_step(z.all.data(), dparams.all.data(), z.all.size(), [&] {
      toy_rnn_forward<Complex>(z, tokens, activations);
      return mean_loss<Complex>(activations.log_probabilities, targets, {});
    });
  }
}

TEST_CASE("complex step: the classifier, from its loss to every parameter") {
  const MlpSizes sizes{20, 7, 5, 4};
  constexpr Index rows = 6;
  const std::vector<Index> targets{0, 3, 1, 2, 2, 0};
  Generator generator(81);
  const auto pixels = random_pixels(generator, rows * 20);
  MlpParams<double> params(sizes), dparams(sizes);
  params.all << random_row<double>(generator, params.all.size(), 0.8);
  MlpTile<double> tile(sizes);
  tile.pixels = sparse<double>(pixels, rows);
  mlp_forward<double>(params, tile);
  probabilities<double>(tile.log_probabilities.topRows(rows), tile.probabilities.topRows(rows));
  cross_entropy_backward<double>(tile.probabilities.topRows(rows), targets, {}, 6.0,
                                 tile.dlogits.topRows(rows));
  mlp_backward<double>(params, tile, dparams, false);

  MlpParams<Complex> z(sizes);
  z.all = params.all.unaryExpr([](double x) { return Complex(x); });
  MlpTile<Complex> complex_tile(sizes);
  complex_tile.pixels = sparse<Complex>(pixels, rows);
  check_complex_step(z.all.data(), dparams.all.data(), z.all.size(), [&] {
    mlp_forward<Complex>(z, complex_tile);
    return mean_loss<Complex>(complex_tile.log_probabilities.topRows(rows), targets, {});
  });
}
