#include "surprisal/ops/ngram_counts.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <numeric>
#include <stdexcept>

#include "surprisal/data/text.h"

using namespace surprisal;
using Order = NgramCounts::Order;

namespace {

const char* const sample = "the cat sat on the mat. the dog sat on the log. ";

TokenizedText characters() { return tokenize(sample, Tokenizer::characters); }

NgramCounts counted(Order order, const TokenizedText& text, double pseudo_count = 0) {
  return {order, text.tokens, static_cast<Index>(text.vocabulary.size()), pseudo_count};
}

/// The mean cost of a text by a table of one's own.
double cost(const std::vector<Index>& tokens, const std::vector<std::vector<double>>& table) {
  double sum = 0;
  for (std::size_t i = 1; i < tokens.size(); ++i)
    sum -= std::log(
        table[static_cast<std::size_t>(tokens[i - 1])][static_cast<std::size_t>(tokens[i])]);
  return sum / static_cast<double>(tokens.size() - 1);
}

}  // namespace

TEST_CASE("the counted models of 48 characters cost 2.3258 and 0.6864 nats") {
  const auto text = characters();
  CHECK(text.tokens.size() == 48);
  CHECK(counted(Order::unigram, text).mean_nll() == doctest::Approx(2.3258).epsilon(2e-5));
  CHECK(counted(Order::bigram, text).mean_nll() == doctest::Approx(0.6864).epsilon(5e-5));
}

TEST_CASE("counts and probabilities are those of a map that counts") {
  const auto text = characters();
  std::map<std::pair<Index, Index>, Index> pairs;
  std::map<Index, Index> contexts, tokens;
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    ++tokens[text.tokens[i]];
    if (i == 0) continue;
    ++pairs[{text.tokens[i - 1], text.tokens[i]}];
    ++contexts[text.tokens[i - 1]];
  }
  for (const double added : {0.0, 1.0, 0.5}) {
    const auto bigram = counted(Order::bigram, text, added);
    const auto unigram = counted(Order::unigram, text, added);
    const auto v = static_cast<double>(bigram.vocabulary());
    for (Index a = 0; a < bigram.vocabulary(); ++a) {
      CHECK(bigram.total(a) == contexts[a]);
      CHECK(unigram.total(a) == 48);
      const auto row = bigram.probabilities(a);
      CHECK(std::accumulate(row.begin(), row.end(), 0.0) == doctest::Approx(1));
      for (Index b = 0; b < bigram.vocabulary(); ++b) {
        const auto count = static_cast<double>(pairs[{a, b}]);
        CHECK(bigram.count(a, b) == pairs[{a, b}]);
        CHECK(row[static_cast<std::size_t>(b)] ==
              doctest::Approx((count + added) / (static_cast<double>(contexts[a]) + added * v)));
        CHECK(unigram.count(a, b) == tokens[b]);
      }
    }
  }
}

TEST_CASE("the best table is the frequencies: every other costs its own text more") {
  const auto text = characters();
  const auto best = counted(Order::bigram, text);
  std::vector<std::vector<double>> table;
  for (Index a = 0; a < best.vocabulary(); ++a) table.push_back(best.probabilities(a));
  CHECK(cost(text.tokens, table) == doctest::Approx(best.mean_nll()));
  for (auto& row : table)
    for (std::size_t i = 0; i < row.size(); ++i)
      for (const double part : {0.001, 0.1, 0.5}) {
        const auto kept = row;
        for (double& p : row) p *= 1 - part;
        row[i] += part;
        if (kept[i] < 1) CHECK(cost(text.tokens, table) > best.mean_nll());
        row = kept;
      }
  CHECK(counted(Order::bigram, text, 1).mean_nll() > best.mean_nll());
  CHECK(counted(Order::unigram, text, 1).mean_nll() > counted(Order::unigram, text).mean_nll());
}

TEST_CASE("where nothing was counted all is 0, and even with one added") {
  const std::vector<Index> tokens{0, 1, 0, 2};
  CHECK(NgramCounts(Order::bigram, tokens, 4).probabilities(2) == std::vector<double>(4, 0));
  CHECK(NgramCounts(Order::bigram, tokens, 4, 1).probabilities(2) == std::vector<double>(4, 0.25));
  CHECK(NgramCounts(Order::bigram, tokens, 4).probability(0, 3) == 0);
}

TEST_CASE("a temperature takes probabilities to the power 1/T") {
  const std::vector<double> p{0.5, 0.25, 0.25, 0};
  CHECK(with_temperature(p, 1) == p);
  const auto sharp = with_temperature(p, 0.5);
  CHECK(sharp[0] == doctest::Approx(0.25 / 0.375));
  CHECK(sharp[3] == 0);
  const auto flat = with_temperature(p, 100);
  CHECK(flat[0] == doctest::Approx(1.0 / 3).epsilon(0.01));
  CHECK(flat[3] == 0);
  CHECK(with_temperature(p, 0.01)[0] == doctest::Approx(1));
}

TEST_CASE("what is generated comes as often as its probability, and ends where nothing follows") {
  // After 0 comes 1 three times in four, after 1 always 0; after 3 nothing ever did.
  const std::vector<Index> tokens{0, 1, 0, 1, 0, 1, 0, 2, 0, 1, 0, 1, 0, 1, 0, 2, 0, 3};
  const NgramCounts counts(Order::bigram, std::span(tokens).first(17), 4);
  Generator generator(7);
  const auto drawn = generate(counts, 0, 1000, 1, generator);
  CHECK(drawn.size() == 1000);
  const auto ones = static_cast<double>(std::count(drawn.begin(), drawn.end(), 1));
  CHECK(ones / 500 == doctest::Approx(0.75).epsilon(0.1));
  Generator again(7);
  CHECK(generate(counts, 0, 1000, 1, again) == drawn);
  CHECK(generate(counts, 0, 1, 0.01, again) == std::vector<Index>{1});
  CHECK(generate(counts, 3, 10, 1, again).empty());
  const auto ended = generate(NgramCounts(Order::bigram, tokens, 4), 0, 1000, 1, generator);
  CHECK(ended.back() == 3);
  CHECK(ended.size() < 1000);
}

TEST_CASE("bad tokens, sizes, pseudo-counts and temperatures are refused") {
  const std::vector<Index> tokens{0, 1, 2};
  const auto refused = [](auto call) { CHECK_THROWS_AS(call(), std::invalid_argument); };
  refused([&] { NgramCounts(Order::bigram, tokens, 2); });
  refused([&] { NgramCounts(Order::bigram, std::span(tokens).first(1), 3); });
  refused([&] { NgramCounts(Order::bigram, tokens, 20'001); });
  refused([&] { NgramCounts(Order::unigram, tokens, 3, -1); });
  refused([&] { NgramCounts(Order::unigram, tokens, 3, std::nan("")); });
  const NgramCounts counts(Order::bigram, tokens, 3);
  refused([&] { counts.count(3, 0); });
  refused([&] { counts.count(0, -1); });
  refused([&] { with_temperature(counts.probabilities(0), 0); });
  refused([&] { with_temperature(counts.probabilities(2), 1); });
}
