#include "surprisal/optim/clip.h"

#include <doctest/doctest.h>

using namespace surprisal;

TEST_CASE("the norm of a gradient is Euclid's") {
  CHECK(gradient_norm<float>((RowVector<float>(2) << 3, 4).finished()) == 5);
  CHECK(gradient_norm<float>(RowVector<float>::Zero(7)) == 0);
  // Squares that float cannot hold are summed in double.
  CHECK(gradient_norm<float>((RowVector<float>(2) << 3e30f, 4e30f).finished()) ==
        doctest::Approx(5e30));
  CHECK(gradient_norm<float>((RowVector<float>(2) << 3e-30f, 4e-30f).finished()) ==
        doctest::Approx(5e-30).epsilon(1e-6));
}

TEST_CASE("a long gradient is cut to the norm, a short one left alone") {
  CHECK(clip_factor(0.5f, 1.0) == 1);
  CHECK(clip_factor(0.0f, 1e-9) == doctest::Approx(1e-3));  // 1e-9 / (0 + 1e-6)
  CHECK(clip_factor(4.0f, 1.0) == doctest::Approx(0.25).epsilon(1e-6));
  CHECK(clip_factor(1.0f, 1.0) < 1);  // the 1e-6 counts
  CHECK(clip_factor(1.0f, 1e30) == 1);
}
