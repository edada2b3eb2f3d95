// How PyTorch starts the toy model's layers: tests/fixtures/init.txt.

#include "surprisal/random/init.h"

#include <doctest/doctest.h>

#include "fixture.h"
#include "near.h"
#include "surprisal/models/toy_rnn.h"
#include "surprisal/random/distributions.h"

using namespace surprisal;

TEST_CASE("initial parameters are PyTorch's: uniforms exact, normals within 5e-7") {
  double worst_normal = 0;
  for (const FixtureCase& c : read_fixture("init.txt")) {
    CAPTURE(c.name);
    const ToyRnnSizes sizes{static_cast<Index>(c.number("vocabulary")),
                            static_cast<Index>(c.number("embed")),
                            static_cast<Index>(c.number("hidden"))};
    ToyRnnParams<float> params(sizes), dparams(sizes);
    Generator generator(std::stoull(c.text("seed").at(0)));
    toy_rnn_init(generator, params);
    for (const auto& tensor : toy_rnn_tensors<float>(params, dparams)) {
      CAPTURE(tensor.name);
      const std::span<const float> values(tensor.value, tensor.size());
      const std::vector<float> expected = c.numbers<float>(tensor.name);
      if (tensor.shape.size() > 1) CHECK(c.numbers<Index>(tensor.name + ".shape") == tensor.shape);
      if (tensor.name == "embedding.weight")
        worst_normal = std::max(worst_normal, largest_distance(values, expected));
      else
        CHECK(same_bits(values, expected));
    }
    // The same number of draws were made, and the same left-over normal kept.
    std::vector<float> next(3);
    normal_fill(generator, next);
    worst_normal = std::max(worst_normal, largest_distance(next, c.numbers<float>("next_normals")));
  }
  CHECK(worst_normal <= 5e-7);
}
