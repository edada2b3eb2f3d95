#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "surprisal/core/tensor.h"

/// Compares the gradient dx of `loss` by x with central differences (eps 1e-6), in double.
/// `loss` reads the numbers of x, which are moved one by one and put back.
template <class Loss>
void check_gradient(double* x, const double* dx, Eigen::Index count, const Loss& loss) {
  constexpr double eps = 1e-6, absolute = 1e-7, relative = 1e-5;
  double worst = 0;  // in units of what is allowed
  Eigen::Index worst_at = 0;
  for (Eigen::Index i = 0; i < count; ++i) {
    const double kept = x[i];
    x[i] = kept + eps;
    const double above = loss();
    x[i] = kept - eps;
    const double below = loss();
    x[i] = kept;
    const double difference = (above - below) / (2 * eps);
    const double error =
        std::abs(difference - dx[i]) / (absolute + relative * std::abs(difference));
    if (!(error <= worst)) {
      worst = error;
      worst_at = i;
    }
  }
  CAPTURE(worst_at);
  CAPTURE(dx[worst_at]);
  CHECK(worst <= 1);
}

template <class Tensor, class Gradient, class Loss>
void check_gradient(Tensor& x, const Gradient& dx, const Loss& loss) {
  REQUIRE(x.rows() == dx.rows());
  REQUIRE(x.cols() == dx.cols());
  check_gradient(x.data(), dx.data(), x.size(), loss);
}

/// Σ weight · value: a loss whose gradient by the values is the weights.
inline double weighted_sum(const surprisal::Matrix<double>& weights,
                           const surprisal::Matrix<double>& values) {
  return weights.cwiseProduct(values).sum();
}
