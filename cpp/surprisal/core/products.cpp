#include "surprisal/core/products.h"

namespace surprisal {

namespace {

// The order of additions in a large product follows from the sizes of the caches, so that these
// stand fixed, whatever the machine.
[[maybe_unused]] const bool blocking_is_fixed = [] {
  Eigen::setCpuCacheSizes(32 << 10, 256 << 10, 2 << 20);
  return true;
}();

constexpr Eigen::Index lanes = 4;
template <class T>
using Lanes = Eigen::Array<T, lanes, 1>;

template <class T>
auto load(const T* from) {
  return Eigen::Map<const Lanes<T>>(from);
}

/// Below this many multiplications packing costs more than it saves.
constexpr Eigen::Index small_product = 16 * 1024;

bool is_small(Eigen::Index n, Eigen::Index o, Eigen::Index i) { return n * o * i <= small_product; }

/// Dot products of x with `count` consecutive rows of w, all of length `size`.
template <int count, class T>
void dot_rows(const T* x, const T* w, Eigen::Index stride, Eigen::Index size, T* out, bool add) {
  Lanes<T> sums[count];
  for (auto& sum : sums) sum.setZero();
  Eigen::Index i = 0;
  for (; i + lanes <= size; i += lanes)
    for (int k = 0; k < count; ++k) sums[k] += load(x + i) * load(w + k * stride + i);
  for (int k = 0; k < count; ++k) {
    T sum = (sums[k][0] + sums[k][1]) + (sums[k][2] + sums[k][3]);
    for (Eigen::Index rest = i; rest < size; ++rest) sum += x[rest] * w[k * stride + rest];
    out[k] = add ? out[k] + sum : sum;
  }
}

/// Rows and what they are multiplied with, each a stride apart.
template <class T>
struct Combination {
  const T* factors;
  Eigen::Index factor_stride;
  const T* rows;
  Eigen::Index row_stride;
  Eigen::Index count;
};

/// `blocks` times four columns of out = Σ_k factor_k · row_k (+ out), kept in registers.
template <int blocks, class T>
void combine_columns(const Combination<T>& c, Eigen::Index first, T* out, bool add) {
  Lanes<T> sums[blocks];
  for (int b = 0; b < blocks; ++b) {
    if (add)
      sums[b] = load(out + first + b * lanes);
    else
      sums[b].setZero();
  }
  const T* factor = c.factors;
  const T* row = c.rows + first;
  for (Eigen::Index k = 0; k < c.count; ++k, factor += c.factor_stride, row += c.row_stride) {
    const Lanes<T> f = Lanes<T>::Constant(*factor);
    for (int b = 0; b < blocks; ++b) sums[b] += f * load(row + b * lanes);
  }
  for (int b = 0; b < blocks; ++b) Eigen::Map<Lanes<T>>(out + first + b * lanes) = sums[b];
}

template <class T>
void combine_rows(const Combination<T>& c, Eigen::Index size, T* out, bool add) {
  Eigen::Index i = 0;
  for (; i + 4 * lanes <= size; i += 4 * lanes) combine_columns<4>(c, i, out, add);
  if (i + 2 * lanes <= size) {
    combine_columns<2>(c, i, out, add);
    i += 2 * lanes;
  }
  if (i + lanes <= size) {
    combine_columns<1>(c, i, out, add);
    i += lanes;
  }
  for (; i < size; ++i) {
    T sum = add ? out[i] : T(0);
    for (Eigen::Index k = 0; k < c.count; ++k)
      sum += c.factors[k * c.factor_stride] * c.rows[k * c.row_stride + i];
    out[i] = sum;
  }
}

}  // namespace

template <class T>
void multiply_transposed(MatrixIn<T> x, MatrixIn<T> w, MatrixOut<T> y, bool add) {
  const Eigen::Index outputs = w.rows(), inputs = w.cols(), stride = w.outerStride();
  if (!is_small(x.rows(), outputs, inputs)) {
    if (!add) y.setZero();
    y.noalias() += x * w.transpose();
    return;
  }
  for (Eigen::Index n = 0; n < x.rows(); ++n) {
    const T* row = x.data() + n * x.outerStride();
    T* out = y.data() + n * y.outerStride();
    Eigen::Index o = 0;
    for (; o + lanes <= outputs; o += lanes)
      dot_rows<lanes>(row, w.data() + o * stride, stride, inputs, out + o, add);
    for (; o < outputs; ++o) dot_rows<1>(row, w.data() + o * stride, stride, inputs, out + o, add);
  }
}

template <class T>
void multiply(MatrixIn<T> x, MatrixIn<T> w, MatrixOut<T> y, bool add) {
  if (!is_small(x.rows(), w.rows(), w.cols())) {
    if (!add) y.setZero();
    y.noalias() += x * w;
    return;
  }
  for (Eigen::Index n = 0; n < x.rows(); ++n)
    combine_rows<T>({x.data() + n * x.outerStride(), 1, w.data(), w.outerStride(), w.rows()},
                    w.cols(), y.data() + n * y.outerStride(), add);
}

template <class T>
void add_transposed_product(MatrixIn<T> a, MatrixIn<T> b, MatrixOut<T> y) {
  if (!is_small(a.rows(), a.cols(), b.cols())) {
    y.noalias() += a.transpose() * b;
    return;
  }
  for (Eigen::Index o = 0; o < a.cols(); ++o)
    combine_rows<T>({a.data() + o, a.outerStride(), b.data(), b.outerStride(), b.rows()}, b.cols(),
                    y.data() + o * y.outerStride(), true);
}

#define SURPRISAL_INSTANTIATE(T)                                                      \
  template void multiply_transposed<T>(MatrixIn<T>, MatrixIn<T>, MatrixOut<T>, bool); \
  template void multiply<T>(MatrixIn<T>, MatrixIn<T>, MatrixOut<T>, bool);            \
  template void add_transposed_product<T>(MatrixIn<T>, MatrixIn<T>, MatrixOut<T>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
