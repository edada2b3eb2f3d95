#include "surprisal/train/pipeline_race.h"

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

#include "near.h"

using namespace surprisal;

namespace {

const std::vector<double> logits{0.5, 1, 0.1, 0, -1, 2, 1, 0.1, 0, -1};
const std::vector<Index> targets{0, 3};

template <class T>
std::vector<PipelineRun<T>> race(Index steps, double rate) {
  return pipeline_race<T>({logits, 2, 5, targets, steps, rate});
}

}  // namespace

TEST_CASE("all start at the same place and report their own loss beside the honest one") {
  const auto runs = race<double>(50, 1);
  REQUIRE(runs.size() == all_pipelines.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto& run = runs[i];
    CHECK(run.pipeline == all_pipelines[i]);
    REQUIRE(run.losses.size() == 51);
    REQUIRE(run.mean_surprisals.size() == 51);
    REQUIRE(run.target_probabilities.rows() == 51);
    CHECK(run.mean_surprisals[0] == runs[0].mean_surprisals[0]);
    for (std::size_t k = 0; k <= 50; ++k) {
      const auto row = run.target_probabilities.row(static_cast<Eigen::Index>(k));
      CHECK(run.mean_probabilities[k] == doctest::Approx(row.mean()));
      CHECK(run.mean_surprisals[k] == doctest::Approx(-(std::log(row[0]) + std::log(row[1])) / 2));
      CHECK(run.losses[k] >= run.floor);
      if (i < 4) CHECK(run.losses[k] == doctest::Approx(run.mean_surprisals[k]));
    }
  }
}

TEST_CASE("one step is the logits less the rate times the gradient") {
  for (const auto& run : race<float>(1, 0.5)) {
    const Matrix<float> start = Eigen::Map<const Matrix<double>>(logits.data(), 2, 5).cast<float>();
    CHECK(same_bits(run.logits, Matrix<float>(start - 0.5f * run.first_gradient)));
  }
}

TEST_CASE("from a confident mistake the right ones recover and the wrong ones hardly move") {
  const std::vector<double> mistaken{8, 0, 0, 0};
  const std::vector<Index> truth{1};
  const auto runs = pipeline_race<float>({mistaken, 1, 4, truth, 100, 1});
  for (std::size_t i = 0; i < runs.size(); ++i) {
    CAPTURE(i);
    CHECK(runs[i].losses.back() < runs[i].losses.front());
    if (i < 4)
      CHECK(runs[i].mean_probabilities.back() > 0.9f);
    else
      CHECK(runs[i].mean_probabilities.back() < 0.01f);
  }
}

TEST_CASE("a race out of range is refused") {
  CHECK_THROWS_WITH_AS(race<float>(0, 1), "[pipeline_race] number of steps 0 is not in [1, 10000]",
                       std::invalid_argument);
  CHECK_THROWS_AS(race<float>(10'001, 1), std::invalid_argument);
  CHECK_THROWS_AS(race<float>(1, 0), std::invalid_argument);
  CHECK_THROWS_AS(race<float>(1, std::nan("")), std::invalid_argument);
  CHECK_THROWS_AS(pipeline_race<float>({logits, 2, 5, std::vector<Index>{0, 5}, 1, 1}),
                  std::invalid_argument);
  CHECK_THROWS_AS(pipeline_race<float>({logits, 2, 4, targets, 1, 1}), std::invalid_argument);
  const std::vector<double> many(2048, 0);
  const std::vector<Index> first(64, 0);
  CHECK_NOTHROW(pipeline_race<float>({many, 64, 32, first, 2, 1}));
  CHECK_THROWS_WITH_AS(
      pipeline_race<float>({many, 64, 32, first, 489, 1}),
      "[pipeline_race] number of rows times classes times steps 1001472 is not in [1, 1000000]",
      std::invalid_argument);
}
