#pragma once

#include <Eigen/Core>
#include <type_traits>

namespace surprisal {

/// Floats that are added one after the other in float: (n − 1) 2⁻²⁴ of their sum is the most that
/// rounding can lose, here less than the 2e-6 within which every loss is right.
inline constexpr Eigen::Index short_sum = 32;

/// Σ term(i) for i from 0 to count − 1, each term a T, in this order. More floats than `short_sum`
/// are summed in double, and the sum is rounded once: so it is as good over 262,144 classes as over
/// two. Every reduction over classes or rows is this one.
template <class T, class Term>
T sum_of(Eigen::Index count, Term term) {
  using Wide = std::conditional_t<std::is_same_v<T, float>, double, T>;
  if (count <= short_sum) {
    T sum = T(0);
    for (Eigen::Index i = 0; i < count; ++i) sum += term(i);
    return sum;
  }
  Wide sum = Wide(0);
  for (Eigen::Index i = 0; i < count; ++i) sum += static_cast<Wide>(term(i));
  return static_cast<T>(sum);
}

/// The same of numbers that lie one after the other.
template <class T>
T sum_of(const T* values, Eigen::Index count) {
  return sum_of<T>(count, [values](Eigen::Index i) { return values[i]; });
}

/// factor · value, where a factor of 0 gives 0 whatever the value: what counts nothing costs
/// nothing, as in 0 log 0 = 0.
template <class T>
T weighted(T factor, T value) {
  return factor == T(0) ? T(0) : factor * value;
}

}  // namespace surprisal
