#include "surprisal/train/loss_pipeline.h"

#include <limits>
#include <numbers>
#include <vector>

#include "surprisal/core/elementary.h"
#include "surprisal/ops/cross_entropy.h"
#include "surprisal/ops/log_sum_exp.h"
#include "surprisal/ops/softmax.h"

namespace surprisal {

namespace {

/// One batch with the memory that its stages share.
template <class T>
struct Stages {
  MatrixIn<T> z;
  std::span<const Index> targets;
  CrossEntropyOptions<T> options;
  T divisor;
  std::vector<T> rows;

  T nll(const Matrix<T>& scores) {
    nll_forward<T>(scores, targets, options, rows);
    return reduce<T>(rows, divisor);
  }

  Matrix<T> dnll() const {
    Matrix<T> dscores(z.rows(), z.cols());
    nll_backward<T>(targets, options, divisor, dscores);
    return dscores;
  }

  Matrix<T> softmax() const {
    Matrix<T> p(z.rows(), z.cols());
    softmax_forward<T>(z, p);
    return p;
  }

  /// log_softmax → NLL, of logits or of what is taken for them.
  T log_softmax_nll(const Matrix<T>& x, MatrixOut<T> dx) {
    Matrix<T> log_p(x.rows(), x.cols());
    log_softmax_forward<T>(x, log_p);
    const T loss = nll(log_p);
    log_softmax_backward<T>(log_p, dnll(), dx);
    return loss;
  }
};

template <class T>
T softmax_log_nll(Stages<T>& stages, MatrixOut<T> dz) {
  const Matrix<T> p = stages.softmax();
  Matrix<T> log_p(p.rows(), p.cols());
  for (Eigen::Index i = 0; i < p.size(); ++i) log_p.data()[i] = log(p.data()[i]);
  const T loss = stages.nll(log_p);
  Matrix<T> dp = stages.dnll();
  for (Eigen::Index i = 0; i < p.size(); ++i) dp.data()[i] /= p.data()[i];
  softmax_backward<T>(p, dp, dz);
  return loss;
}

template <class T>
T whole_cross_entropy(Stages<T>& stages, MatrixOut<T> dz) {
  Matrix<T> log_p(dz.rows(), dz.cols());
  log_softmax_forward<T>(stages.z, log_p);
  cross_entropy_forward<T>(log_p, stages.targets, stages.options, stages.rows);
  const T loss = reduce<T>(stages.rows, stages.divisor);
  probabilities<T>(log_p, log_p);
  cross_entropy_backward<T>(log_p, stages.targets, stages.options, stages.divisor, dz);
  return loss;
}

template <class T>
T log_sum_exp_minus_logit(Stages<T>& stages, MatrixOut<T> dz) {
  RowVector<T> rows(dz.rows());
  log_sum_exp_forward<T>(stages.z, rows);
  for (Eigen::Index n = 0; n < dz.rows(); ++n)
    stages.rows[static_cast<std::size_t>(n)] =
        rows[n] - stages.z(n, stages.targets[static_cast<std::size_t>(n)]);
  log_sum_exp_backward<T>(stages.z, RowVector<T>::Constant(dz.rows(), T(1) / stages.divisor), dz);
  dz += stages.dnll();
  return reduce<T>(stages.rows, stages.divisor);
}

template <class T>
T softmax_cross_entropy(Stages<T>& stages, MatrixOut<T> dz) {
  const Matrix<T> p = stages.softmax();
  Matrix<T> dp(p.rows(), p.cols());
  const T loss = stages.log_softmax_nll(p, dp);
  softmax_backward<T>(p, dp, dz);
  return loss;
}

template <class T>
T softmax_nll(Stages<T>& stages, MatrixOut<T> dz) {
  const Matrix<T> p = stages.softmax();
  const T loss = stages.nll(p);
  softmax_backward<T>(p, stages.dnll(), dz);
  return loss;
}

}  // namespace

template <class T>
T pipeline_loss(Pipeline pipeline, MatrixIn<T> z, std::span<const Index> targets, MatrixOut<T> dz) {
  CrossEntropyOptions<T> options;
  options.ignore_index = std::numeric_limits<Index>::min();  // no row is left out
  check_targets<T>("pipeline", z.rows(), z.cols(), targets, options);
  Stages<T> stages{z, targets, options, static_cast<T>(targets.size()),
                   std::vector<T>(targets.size())};
  switch (pipeline) {
    case Pipeline::softmax_log_nll:
      return softmax_log_nll<T>(stages, dz);
    case Pipeline::log_softmax_nll:
      return stages.log_softmax_nll(z, dz);
    case Pipeline::cross_entropy:
      return whole_cross_entropy<T>(stages, dz);
    case Pipeline::log_sum_exp:
      return log_sum_exp_minus_logit<T>(stages, dz);
    case Pipeline::softmax_cross_entropy:
      return softmax_cross_entropy<T>(stages, dz);
    case Pipeline::softmax_nll:
      return softmax_nll<T>(stages, dz);
  }
  return std::numeric_limits<T>::quiet_NaN();
}

double pipeline_floor(Pipeline pipeline, Index classes) {
  if (pipeline == Pipeline::softmax_nll) return -1;
  if (pipeline == Pipeline::softmax_cross_entropy)
    return log(std::numbers::e + static_cast<double>(classes - 1)) - 1;
  return 0;
}

#define SURPRISAL_INSTANTIATE(T) \
  template T pipeline_loss<T>(Pipeline, MatrixIn<T>, std::span<const Index>, MatrixOut<T>);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
