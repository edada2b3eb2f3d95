#include "surprisal/ops/class_probabilities.h"

#include <cmath>

#include "surprisal/core/error.h"
#include "surprisal/core/sum.h"

namespace surprisal {

namespace {

/// w[c] t[c] of one row.
template <class T>
struct Shares {
  const CrossEntropyOptions<T>& options;
  const T* q;
  Eigen::Index classes;
  T uniform = options.label_smoothing / T(classes);

  T operator()(Eigen::Index c) const {
    return options.weight_of(c) * ((T(1) - options.label_smoothing) * q[c] + uniform);
  }
};

}  // namespace

template <class T>
void check_class_probabilities(const char* op, std::span<const T> q, std::size_t classes) {
  for (std::size_t i = 0; i < q.size(); ++i)
    if (!(q[i] >= T(0) && q[i] <= T(1)))
      fail(op, "target probability ", q[i], " at row ", i / classes, ", class ", i % classes,
           " is not in [0, 1]");
  for (std::size_t start = 0; start < q.size(); start += classes) {
    const double sum = sum_of<double>(static_cast<Eigen::Index>(classes), [&](Eigen::Index c) {
      return static_cast<double>(q[start + static_cast<std::size_t>(c)]);
    });
    if (std::abs(sum - 1) > probability_excess + 1e-6)  // of rounding to float32
      fail(op, "target probabilities of row ", start / classes, " sum to ", sum,
           ", not to 1 within ", probability_excess);
  }
}

template <class T>
void class_probabilities_forward(MatrixIn<T> log_p, MatrixIn<T> q,
                                 const CrossEntropyOptions<T>& options, std::span<T> rows) {
  const Eigen::Index classes = log_p.cols();
  for (std::size_t n = 0; n < rows.size(); ++n) {
    const auto row = static_cast<Eigen::Index>(n);
    const Shares<T> share{options, q.row(row).data(), classes};
    const T* values = log_p.row(row).data();
    rows[n] =
        T(0) - sum_of<T>(classes, [&](Eigen::Index c) { return weighted(share(c), values[c]); });
  }
}

template <class T>
void class_probabilities_backward(MatrixIn<T> p, MatrixIn<T> q,
                                  const CrossEntropyOptions<T>& options, T divisor,
                                  MatrixOut<T> dz) {
  const Eigen::Index classes = p.cols();
  const T scale = T(1) / divisor;
  for (Eigen::Index n = 0; n < p.rows(); ++n) {
    const Shares<T> share{options, q.row(n).data(), classes};
    const T total = sum_of<T>(classes, share);
    for (Eigen::Index c = 0; c < classes; ++c) dz(n, c) = (total * p(n, c) - share(c)) * scale;
  }
}

#define SURPRISAL_INSTANTIATE(T)                                                             \
  template void check_class_probabilities<T>(const char*, std::span<const T>, std::size_t);  \
  template void class_probabilities_forward<T>(MatrixIn<T>, MatrixIn<T>,                     \
                                               const CrossEntropyOptions<T>&, std::span<T>); \
  template void class_probabilities_backward<T>(MatrixIn<T>, MatrixIn<T>,                    \
                                                const CrossEntropyOptions<T>&, T, MatrixOut<T>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
