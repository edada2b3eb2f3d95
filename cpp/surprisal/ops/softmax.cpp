#include "surprisal/ops/softmax.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "surprisal/core/elementary.h"
#include "surprisal/core/sum.h"

namespace surprisal {

namespace {

/// out = exp(z − max z); returns the maximum and the sum.
template <class T>
std::pair<T, T> shifted_exponentials(const T* z, Eigen::Index classes, T* out) {
  const T shift = *std::max_element(z, z + classes);
  for (Eigen::Index c = 0; c < classes; ++c) out[c] = exp(z[c] - shift);
  return {shift, sum_of(out, classes)};
}

}  // namespace

template <class T>
void softmax_forward(MatrixIn<T> z, MatrixOut<T> p) {
  for (Eigen::Index n = 0; n < z.rows(); ++n) {
    T* out = p.row(n).data();
    const T sum = shifted_exponentials(z.row(n).data(), z.cols(), out).second;
    for (Eigen::Index c = 0; c < z.cols(); ++c) out[c] /= sum;
  }
}

template <class T>
void softmax_parts(MatrixIn<T> z, VectorOut<T> shift, MatrixOut<T> exponentials, VectorOut<T> sum) {
  for (Eigen::Index n = 0; n < z.rows(); ++n)
    std::tie(shift[n], sum[n]) =
        shifted_exponentials(z.row(n).data(), z.cols(), exponentials.row(n).data());
}

template <class T>
void softmax_backward(MatrixIn<T> p, MatrixIn<T> dp, MatrixOut<T> dz) {
  for (Eigen::Index n = 0; n < p.rows(); ++n) {
    const T mean = sum_of<T>(p.cols(), [&](Eigen::Index c) { return dp(n, c) * p(n, c); });
    for (Eigen::Index c = 0; c < p.cols(); ++c) dz(n, c) = p(n, c) * (dp(n, c) - mean);
  }
}

template <class T>
void log_softmax_forward(MatrixIn<T> z, MatrixOut<T> log_p) {
  for (Eigen::Index n = 0; n < z.rows(); ++n) {
    const T* logits = z.row(n).data();
    T* out = log_p.row(n).data();
    const auto [shift, sum] = shifted_exponentials(logits, z.cols(), out);
    const T log_sum = log(sum);
    for (Eigen::Index c = 0; c < z.cols(); ++c) out[c] = (logits[c] - shift) - log_sum;
  }
}

template <class T>
void log_softmax_backward(MatrixIn<T> log_p, MatrixIn<T> dlog_p, MatrixOut<T> dz) {
  for (Eigen::Index n = 0; n < log_p.rows(); ++n) {
    const T sum = sum_of(dlog_p.row(n).data(), log_p.cols());
    for (Eigen::Index c = 0; c < log_p.cols(); ++c)
      dz(n, c) = dlog_p(n, c) - exp(log_p(n, c)) * sum;
  }
}

template <class T>
void probabilities(MatrixIn<T> log_p, MatrixOut<T> p) {
  const bool together = log_p.outerStride() == log_p.cols() && p.outerStride() == p.cols();
  const Eigen::Index rows = together ? 1 : log_p.rows();  // without gaps all are as one long row
  const Eigen::Index size = together ? log_p.size() : log_p.cols();
  for (Eigen::Index n = 0; n < rows; ++n) {
    const T* from = log_p.data() + n * log_p.outerStride();
    T* to = p.data() + n * p.outerStride();
    for (Eigen::Index i = 0; i < size; ++i) to[i] = exp(from[i]);
  }
}

#define SURPRISAL_INSTANTIATE(T)                                                         \
  template void softmax_forward<T>(MatrixIn<T>, MatrixOut<T>);                           \
  template void softmax_parts<T>(MatrixIn<T>, VectorOut<T>, MatrixOut<T>, VectorOut<T>); \
  template void softmax_backward<T>(MatrixIn<T>, MatrixIn<T>, MatrixOut<T>);             \
  template void log_softmax_forward<T>(MatrixIn<T>, MatrixOut<T>);                       \
  template void log_softmax_backward<T>(MatrixIn<T>, MatrixIn<T>, MatrixOut<T>);         \
  template void probabilities<T>(MatrixIn<T>, MatrixOut<T>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
