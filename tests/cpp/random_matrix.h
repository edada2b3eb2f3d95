#pragma once

#include "surprisal/core/tensor.h"
#include "surprisal/random/distributions.h"

/// Numbers between −scale and scale, the same in every run.
template <class T>
surprisal::Matrix<T> random_matrix(surprisal::Generator& generator, Eigen::Index rows,
                                   Eigen::Index cols, double scale = 1) {
  surprisal::Matrix<T> matrix(rows, cols);
  for (Eigen::Index i = 0; i < matrix.size(); ++i)
    matrix.data()[i] = static_cast<T>((2 * surprisal::uniform_double(generator) - 1) * scale);
  return matrix;
}

template <class T>
surprisal::RowVector<T> random_row(surprisal::Generator& generator, Eigen::Index size,
                                   double scale = 1) {
  return random_matrix<T>(generator, 1, size, scale);
}
