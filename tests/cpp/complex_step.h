#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <concepts>
#include <limits>

#include "surprisal/core/tensor.h"

/// Gradients by complex step: f(x + i h) = f(x) + i h f'(x) + O(h²), so that f'(x) = Im f(x + i h)
/// / h without a difference that would cancel; h may be so small that what is left out is nothing.
/// The ops are instantiated for this number, whose order is that of the real part, as that of max
/// is. Source: Squire and Trapp, "Using Complex Variables to Estimate Derivatives of Real
/// Functions".
namespace surprisal {

class Complex {
 public:
  Complex() = default;
  Complex(double real, double imaginary = 0) : z_(real, imaginary) {}
  Complex(std::complex<double> z) : z_(z) {}
  template <std::integral Whole>
  explicit Complex(Whole whole) : z_(static_cast<double>(whole)) {}

  double real() const { return z_.real(); }
  double imaginary() const { return z_.imag(); }

  Complex operator-() const { return -z_; }
  Complex& operator+=(Complex b) { return *this = *this + b; }
  Complex& operator-=(Complex b) { return *this = *this - b; }
  Complex& operator*=(Complex b) { return *this = *this * b; }
  Complex& operator/=(Complex b) { return *this = *this / b; }

  friend Complex operator+(Complex a, Complex b) { return a.z_ + b.z_; }
  friend Complex operator-(Complex a, Complex b) { return a.z_ - b.z_; }
  friend Complex operator*(Complex a, Complex b) { return a.z_ * b.z_; }
  friend Complex operator/(Complex a, Complex b) { return a.z_ / b.z_; }
  friend bool operator==(Complex a, Complex b) { return a.z_ == b.z_; }
  friend bool operator<(Complex a, Complex b) { return a.real() < b.real(); }
  friend bool operator<=(Complex a, Complex b) { return a.real() <= b.real(); }
  friend bool operator>(Complex a, Complex b) { return a.real() > b.real(); }

  friend Complex exp(Complex a) { return std::exp(a.z_); }
  friend Complex log(Complex a) { return std::log(a.z_); }
  friend Complex tanh(Complex a) { return std::tanh(a.z_); }

 private:
  std::complex<double> z_;
};

}  // namespace surprisal

namespace Eigen {

template <>
struct NumTraits<surprisal::Complex> : NumTraits<double> {
  using Real = surprisal::Complex;
  using NonInteger = surprisal::Complex;
  using Nested = surprisal::Complex;
  using Literal = surprisal::Complex;
  enum {
    IsComplex = 0,
    IsSigned = 1,
    RequireInitialization = 1,
    ReadCost = 2,
    AddCost = 2,
    MulCost = 6
  };
};

}  // namespace Eigen

/// Compares the gradient dx, in double, of `loss` by the numbers x with complex steps: relative to
/// the largest of them, within 1e-12.
template <class Loss>
void check_complex_step(surprisal::Complex* x, const double* dx, Eigen::Index count,
                        const Loss& loss) {
  constexpr double step = 1e-30;
  double worst = 0, largest = 1e-300;
  for (Eigen::Index i = 0; i < count; ++i) {
    const surprisal::Complex kept = x[i];
    x[i] = surprisal::Complex(kept.real(), step);
    const double exact = loss().imaginary() / step;
    x[i] = kept;
    worst = std::max(worst, std::abs(exact - dx[i]));
    largest = std::max(largest, std::abs(exact));
  }
  CAPTURE(worst);
  CAPTURE(largest);
  CHECK(worst <= 1e-12 * std::max(1.0, largest));
}
