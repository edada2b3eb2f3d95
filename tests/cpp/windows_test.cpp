#include "surprisal/data/windows.h"

#include <doctest/doctest.h>

#include <numeric>
#include <stdexcept>

using namespace surprisal;

namespace {

using Tokens = std::vector<Index>;

}  // namespace

TEST_CASE("batch 3 and context 4 give 12 predictions") {
  const Batch batch{{7, 9, 4, 7, 4}, {9, 3, 0, 4, 9}, {0, 0, 7, 0, 5}};
  const std::vector<Window> all = windows(batch);
  REQUIRE(all.size() == 12);
  CHECK(all[0].context == Tokens{7});
  CHECK(all[0].target == 9);
  CHECK(all[3].context == Tokens{7, 9, 4, 7});
  CHECK(all[3].target == 4);
  CHECK(all[6].sequence == 1);
  CHECK(all[6].position == 2);
  CHECK(all[6].context == Tokens{9, 3, 0});
  CHECK(all[6].target == 4);
  CHECK(all[11].target == 5);
}

TEST_CASE("a text is cut so that every token but the first is a target exactly once") {
  for (const std::size_t length : {2, 3, 4, 5, 8, 9, 10, 25, 64, 65, 66, 100})
    for (const Index batch_size : {1, 2, 3, 64})
      for (const Index context_size : {1, 3, 4, 64}) {
        Tokens tokens(length);
        std::iota(tokens.begin(), tokens.end(), 0);
        Tokens seen;
        const auto all = batches(tokens, batch_size, context_size);
        for (std::size_t i = 0; i < all.size(); ++i) {
          if (i + 1 < all.size()) CHECK(static_cast<Index>(all[i].size()) == batch_size);
          for (const Window& w : windows(all[i])) {
            seen.push_back(w.target);
            CHECK(w.context.back() == w.target - 1);
            CHECK(static_cast<Index>(w.context.size()) <= context_size);
            CHECK(static_cast<Index>(w.context.size()) == w.position + 1);
          }
        }
        Tokens expected(length - 1);
        std::iota(expected.begin(), expected.end(), 1);
        CHECK(seen == expected);
      }
}

TEST_CASE("the cat that sat gives three predictions") {
  const auto all = batches(Tokens{0, 1, 2, 3}, 1, 3);
  REQUIRE(all.size() == 1);
  CHECK(windows(all[0]).size() == 3);
  CHECK(batches(Tokens{0, 1, 2, 3}, 2, 2) == std::vector<Batch>{{{0, 1, 2}, {2, 3}}});
}

TEST_CASE("sequences that cannot be read are refused by their place") {
  CHECK_THROWS_WITH_AS(windows(Batch{{1, 2}, {3}}), "[windows] sequence 1 has 1 token, not 2 to 65",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(windows(Batch{{1, 2, -3}}),
                       "[windows] token -3 at place 2 of sequence 0 is below 0",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(windows(Batch{}), "[windows] batch size 0 is not in [1, 64]",
                       std::invalid_argument);
  CHECK_THROWS_AS(windows(Batch{Tokens(66, 0)}), std::invalid_argument);
  CHECK_THROWS_AS(windows(Batch(65, Tokens{0, 1})), std::invalid_argument);
  CHECK_THROWS_AS(batches(Tokens{1}, 1, 1), std::invalid_argument);
  CHECK_THROWS_AS(batches(Tokens{1, 2}, 0, 1), std::invalid_argument);
  CHECK_THROWS_WITH_AS(batches(Tokens{1, 2}, 1, 65), "[windows] context size 65 is not in [1, 64]",
                       std::invalid_argument);
}
