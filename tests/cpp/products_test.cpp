#include "surprisal/core/products.h"

#include <doctest/doctest.h>

#include "near.h"
#include "random_matrix.h"

using namespace surprisal;

namespace {

struct Shape {
  Eigen::Index n, o, i;
};

// Around every block size, and past the size from which Eigen takes over.
const Shape shapes[] = {{1, 1, 1},  {1, 9, 20},   {3, 20, 10},  {2, 7, 33},     {4, 4, 4},
                        {5, 3, 17}, {31, 13, 29}, {7, 128, 64}, {31, 200, 128}, {1, 200, 128}};

template <class T>
constexpr double allowed = sizeof(T) == sizeof(float) ? 1e-5 : 1e-13;

/// The elementwise definition, in double.
Matrix<double> product(const Matrix<double>& a, const Matrix<double>& b) {
  Matrix<double> y = Matrix<double>::Zero(a.rows(), b.cols());
  for (Eigen::Index r = 0; r < a.rows(); ++r)
    for (Eigen::Index c = 0; c < b.cols(); ++c)
      for (Eigen::Index k = 0; k < a.cols(); ++k) y(r, c) += a(r, k) * b(k, c);
  return y;
}

}  // namespace

TEST_CASE_TEMPLATE("products of every shape follow the definition, added or not", T, float,
                   double) {
  Generator generator(91);
  for (const auto& [n, o, i] : shapes) {
    CAPTURE(n);
    CAPTURE(o);
    CAPTURE(i);
    const Matrix<T> x = random_matrix<T>(generator, n, i), w = random_matrix<T>(generator, o, i);
    const Matrix<T> a = random_matrix<T>(generator, n, o);
    const Matrix<double> wide_x = x.template cast<double>(), wide_w = w.template cast<double>();
    const Matrix<double> wide_a = a.template cast<double>();

    for (const bool add : {false, true}) {
      const Matrix<T> before = random_matrix<T>(generator, n, o);
      Matrix<T> y = before;
      multiply_transposed<T>(x, w, y, add);
      Matrix<double> expected = product(wide_x, wide_w.transpose());
      if (add) expected += before.template cast<double>();
      CHECK(largest_distance(y, expected) <= allowed<T>);
    }
    for (const bool add : {false, true}) {
      const Matrix<T> before = random_matrix<T>(generator, n, i);
      Matrix<T> y = before;
      multiply<T>(a, w, y, add);
      Matrix<double> expected = product(wide_a, wide_w);
      if (add) expected += before.template cast<double>();
      CHECK(largest_distance(y, expected) <= allowed<T>);
    }
    const Matrix<T> before = random_matrix<T>(generator, o, i);
    Matrix<T> y = before;
    add_transposed_product<T>(a, x, y);
    const Matrix<double> expected =
        product(wide_a.transpose(), wide_x) + before.template cast<double>();
    CHECK(largest_distance(y, expected) <= allowed<T>);
  }
}

TEST_CASE("a product reads and writes rows of a larger matrix") {
  Generator generator(92);
  const Matrix<double> x = random_matrix<double>(generator, 5, 6),
                       w = random_matrix<double>(generator, 3, 6);
  Matrix<double> whole = Matrix<double>::Zero(5, 3), part = whole;
  multiply_transposed<double>(x, w, whole);
  multiply_transposed<double>(x.middleRows(1, 2), w, part.middleRows(1, 2));
  CHECK(same_bits(Matrix<double>(part.middleRows(1, 2)), Matrix<double>(whole.middleRows(1, 2))));
  CHECK(part.row(0).isZero(0));
  CHECK(part.bottomRows(2).isZero(0));
}
