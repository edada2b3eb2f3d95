#include "surprisal/core/sparse.h"

#include <doctest/doctest.h>

#include "near.h"
#include "pixels.h"
#include "random_matrix.h"

using namespace surprisal;

namespace {

template <class T>
Matrix<T> to_dense(const SparseMatrix<T>& s) {
  Matrix<T> matrix = Matrix<T>::Zero(s.rows(), s.columns());
  for (Index r = 0; r < s.rows(); ++r)
    for (const auto& element : s.row(r)) {
      CHECK(element.value != 0);
      matrix(r, element.column) += element.value;
    }
  return matrix;
}

}  // namespace

TEST_CASE_TEMPLATE("a sparse matrix holds what is not 0, and so does its transpose", T, float,
                   double) {
  Generator generator(61);
  for (const auto& [rows, columns] :
       {std::pair{1, 1}, {1, 9}, {7, 1}, {5, 8}, {3, 17}, {64, 784}}) {
    CAPTURE(rows);
    CAPTURE(columns);
    const auto pixels = random_pixels(generator, static_cast<std::size_t>(rows * columns));
    const SparseMatrix<T> s = sparse<T>(pixels, rows);
    CHECK(s.rows() == rows);
    CHECK(to_dense(s) == dense<T>(pixels, rows));
    SparseMatrix<T> transposed(rows, columns);
    transposed.set_transpose_of(s);
    CHECK(transposed.rows() == columns);
    CHECK(to_dense(transposed) == dense<T>(pixels, rows).transpose());
  }
}

TEST_CASE("all of a matrix may be 0, or none of it; clear begins anew") {
  for (const std::uint8_t value : {std::uint8_t{0}, std::uint8_t{255}}) {
    const std::vector<std::uint8_t> row(24, value);
    SparseMatrix<float> s(3, 24), transposed(3, 24);
    for (int again = 0; again < 2; ++again) {
      s.clear();
      CHECK(s.rows() == 0);
      for (int r = 0; r < 3; ++r) s.append_row(row);
      CHECK(to_dense(s) == Matrix<float>::Constant(3, 24, value));
      transposed.set_transpose_of(s);
      CHECK(to_dense(transposed) == Matrix<float>::Constant(24, 3, value));
    }
  }
}

TEST_CASE_TEMPLATE("a sparse product follows the definition, added or not", T, float, double) {
  constexpr double allowed = sizeof(T) == sizeof(float) ? 5e-6 : 1e-14;
  Generator generator(62);
  for (const Index columns : {1, 8, 33, 784})
    for (const Index outputs : {1, 2, 4, 5, 16, 31, 32, 37, 128}) {
      CAPTURE(columns);
      CAPTURE(outputs);
      const Index rows = 5;
      const auto pixels = random_pixels(generator, static_cast<std::size_t>(rows * columns));
      const Matrix<T> w = random_matrix<T>(generator, columns, outputs);
      const RowVector<T> base = random_row<T>(generator, outputs);
      const Matrix<T> before = random_matrix<T>(generator, rows, outputs);
      const T scale = static_cast<T>(1.0 / 255);
      Matrix<double> expected = dense<double>(pixels, rows) * w.template cast<double>();
      expected *= static_cast<double>(scale);
      expected.rowwise() += base.template cast<double>();
      Matrix<T> y = before;
      multiply_sparse<T>(sparse<T>(pixels, rows), w, scale, base, y);
      CHECK(largest_scaled_distance(y, expected) <= allowed);
      expected += before.template cast<double>();
      y = before;
      multiply_sparse<T>(sparse<T>(pixels, rows), w, scale, base, y, true);
      CHECK(largest_scaled_distance(y, expected) <= allowed);
    }
}
