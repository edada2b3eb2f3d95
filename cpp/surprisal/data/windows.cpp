#include "surprisal/data/windows.h"

#include <algorithm>

#include "surprisal/core/error.h"
#include "surprisal/core/limits.h"

namespace surprisal {

namespace {

constexpr const char* op = "windows";

void check_sequence(const std::vector<Index>& tokens, std::size_t sequence) {
  const double most = limits::context_size.maximum + 1;
  if (tokens.size() < 2 || static_cast<double>(tokens.size()) > most)
    fail(op, "sequence ", sequence, " has ", counted(tokens.size(), "token"), ", not 2 to ", most);
  for (std::size_t t = 0; t < tokens.size(); ++t)
    if (tokens[t] < 0)
      fail(op, "token ", tokens[t], " at place ", t, " of sequence ", sequence, " is below 0");
}

}  // namespace

std::vector<Window> windows(std::span<const std::vector<Index>> sequences) {
  check(op, limits::batch_size, static_cast<double>(sequences.size()));
  std::vector<Window> result;
  for (std::size_t b = 0; b < sequences.size(); ++b) {
    const std::vector<Index>& tokens = sequences[b];
    check_sequence(tokens, b);
    for (std::size_t t = 0; t + 1 < tokens.size(); ++t) {
      const auto after = tokens.begin() + static_cast<std::ptrdiff_t>(t) + 1;
      result.push_back(
          {static_cast<Index>(b), static_cast<Index>(t), {tokens.begin(), after}, *after});
    }
  }
  return result;
}

std::vector<Batch> batches(std::span<const Index> tokens, Index batch_size, Index context_size) {
  check(op, limits::tokens, static_cast<double>(tokens.size()));
  check(op, limits::batch_size, static_cast<double>(batch_size));
  check(op, limits::context_size, static_cast<double>(context_size));
  const auto length = static_cast<std::size_t>(context_size);
  std::vector<Batch> result;
  for (std::size_t begin = 0; begin + 1 < tokens.size(); begin += length) {
    if (result.empty() || result.back().size() == static_cast<std::size_t>(batch_size))
      result.emplace_back();
    const auto part = tokens.subspan(begin, std::min(length + 1, tokens.size() - begin));
    result.back().emplace_back(part.begin(), part.end());
  }
  return result;
}

}  // namespace surprisal
