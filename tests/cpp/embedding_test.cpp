#include "surprisal/ops/embedding.h"

#include <doctest/doctest.h>

#include "gradient_check.h"
#include "near.h"
#include "random_matrix.h"

using namespace surprisal;

TEST_CASE("an embedding passes the gradient check, repeated tokens included") {
  Generator generator(51);
  const std::vector<Index> tokens{2, 0, 2, 4, 2};
  for (const double scale : {0.01, 1.0, 100.0}) {
    Matrix<double> weight = random_matrix<double>(generator, 5, 3, scale), y(5, 3);
    const Matrix<double> dy = random_matrix<double>(generator, 5, 3);
    Matrix<double> dweight = Matrix<double>::Zero(5, 3);
    embedding_backward<double>(tokens, dy, dweight);
    CHECK(dweight.row(1).isZero(0));
    CHECK(largest_distance(dweight.row(2), Matrix<double>(dy.row(0) + dy.row(2) + dy.row(4))) <=
          1e-15);
    check_gradient(weight, dweight, [&] {
      embedding_forward<double>(weight, tokens, y);
      return weighted_sum(dy, y);
    });
  }
}

TEST_CASE("an embedding copies the rows of its table") {
  Generator generator(52);
  const Matrix<float> weight = random_matrix<float>(generator, 4, 3);
  Matrix<float> y(3, 3);
  embedding_forward<float>(weight, std::vector<Index>{3, 0, 3}, y);
  CHECK(y.row(0) == weight.row(3));
  CHECK(y.row(1) == weight.row(0));
  CHECK(y.row(2) == weight.row(3));
}

TEST_CASE("gradients are added to what was there") {
  Matrix<double> dweight = Matrix<double>::Ones(2, 2);
  embedding_backward<double>(std::vector<Index>{1}, Matrix<double>::Constant(1, 2, 5), dweight);
  CHECK(dweight == (Matrix<double>(2, 2) << 1, 1, 6, 6).finished());
}
