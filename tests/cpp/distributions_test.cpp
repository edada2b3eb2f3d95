// What PyTorch's generator draws: tests/fixtures/generator.txt, seeds.txt.

#include "surprisal/random/distributions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <stdexcept>

#include "fixture.h"
#include "near.h"

using namespace surprisal;

namespace {

using Tokens = std::vector<std::string>;

std::vector<std::int64_t> integers_after_colon(const Tokens& line, std::size_t colon) {
  std::vector<std::int64_t> values;
  for (std::size_t i = colon + 1; i < line.size(); ++i) values.push_back(std::stoll(line[i]));
  return values;
}

std::vector<float> uniforms(Generator& generator, const Tokens& line) {
  std::vector<float> out(std::stoul(line[3]));
  uniform_fill(generator, std::stod(line[1]), std::stod(line[2]), out);
  return out;
}

std::vector<double> doubles(Generator& generator, const Tokens& line) {
  std::vector<double> out(std::stoul(line[1]));
  for (double& value : out) value = uniform_double(generator);
  return out;
}

std::vector<float> normals(Generator& generator, const Tokens& line) {
  const bool scaled = line[0] == "normal_with";
  std::vector<float> out(std::stoul(line[scaled ? 3 : 1]));
  if (scaled)
    normal_fill(generator, out, std::stod(line[1]), std::stod(line[2]));
  else
    normal_fill(generator, out);
  return out;
}

std::vector<std::int64_t> integers(Generator& generator, const Tokens& line) {
  if (line[0] == "randperm") return randperm(generator, std::stoll(line[1]));
  if (line[0] == "loader_shuffled") return loader_order(generator, std::stoll(line[1]));
  std::vector<std::int64_t> out;
  if (line[0] == "loader_in_order") {
    generator.next64();
    out.resize(std::stoul(line[1]));
    std::iota(out.begin(), out.end(), 0);
  } else {
    out.resize(std::stoul(line[3]));
    randint_fill(generator, std::stoll(line[1]), std::stoll(line[2]), out);
  }
  return out;
}

}  // namespace

TEST_CASE("draws are PyTorch's: integers, permutations and uniforms exact, normals within 5e-7") {
  std::map<std::string, int> seen;
  double worst_normal = 0;
  std::vector<FixtureCase> cases = read_fixture("generator.txt");
  for (const FixtureCase& c : read_fixture("seeds.txt")) cases.push_back(c);
  for (const FixtureCase& c : cases) {
    CAPTURE(c.name);
    Generator generator(std::stoull(c.text("seed").at(0)));
    for (const Tokens& line : c.all("op")) {
      const std::string& op = line.at(0);
      ++seen[op];
      if (op == "manual_seed") {
        generator.manual_seed(std::stoull(line.at(1)));
        continue;
      }
      const auto colon =
          static_cast<std::size_t>(std::find(line.begin(), line.end(), ":") - line.begin());
      INFO(op << " " << line.at(1));
      if (op == "uniform") {
        CHECK(same_bits(uniforms(generator, line), to_numbers<float>(line, colon + 1)));
      } else if (op == "uniform64") {
        CHECK(same_bits(doubles(generator, line), to_numbers<double>(line, colon + 1)));
      } else if (op == "normal" || op == "normal_with") {
        const double scale = op == "normal" ? 1 : std::max(1.0, std::stod(line[2]));
        const double distance =
            largest_distance(normals(generator, line), to_numbers<float>(line, colon + 1)) / scale;
        CHECK(distance <= 5e-7);
        worst_normal = std::max(worst_normal, distance);
      } else {
        CHECK(integers(generator, line) == integers_after_colon(line, colon));
      }
    }
  }
  CHECK(worst_normal <= 5e-7);
  for (const char* op : {"randint", "uniform", "uniform64", "normal", "normal_with", "randperm",
                         "loader_shuffled", "loader_in_order", "manual_seed"})
    CHECK_MESSAGE(seen[op] >= 10, op);
}

TEST_CASE("nothing is drawn for no elements") {
  Generator generator(1), untouched(1);
  std::vector<float> none;
  normal_fill(generator, none);
  uniform_fill(generator, 0, 1, none);
  CHECK(randperm(generator, 0).empty());
  CHECK(randperm(generator, 1) == std::vector<std::int64_t>{0});
  CHECK(generator.next32() == untouched.next32());
}

TEST_CASE("ranges that PyTorch's releases do not agree on, or that make no sense, are refused") {
  Generator generator;
  std::vector<std::int64_t> integers(1);
  std::vector<float> floats(1);
  const std::int64_t widest = (std::int64_t{1} << 28) - 1;
  CHECK_NOTHROW(randint_fill(generator, 0, widest, integers));
  CHECK_THROWS_WITH_AS(randint_fill(generator, 0, widest + 1, integers),
                       doctest::Contains("[0, 268435456)"), std::invalid_argument);
  CHECK_THROWS_WITH_AS(randint_fill(generator, 5, 5, integers), doctest::Contains("[5, 5)"),
                       std::invalid_argument);
  CHECK_THROWS_AS(randint_fill(generator, 6, 5, integers), std::invalid_argument);
  const std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
  const std::int64_t highest = std::numeric_limits<std::int64_t>::max();
  CHECK_THROWS_AS(randint_fill(generator, lowest, highest, integers), std::invalid_argument);
  CHECK_THROWS_WITH_AS(uniform_fill(generator, 1, 0, floats), doctest::Contains("[1, 0)"),
                       std::invalid_argument);
  CHECK_THROWS_AS(uniform_fill(generator, 0, std::nan(""), floats), std::invalid_argument);
  CHECK_THROWS_AS(uniform_fill(generator, -INFINITY, 0, floats), std::invalid_argument);
  CHECK_THROWS_WITH_AS(randperm(generator, -1), doctest::Contains("-1"), std::invalid_argument);
}
