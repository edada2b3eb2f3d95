#include "surprisal/audit/padding.h"

#include <algorithm>
#include <map>
#include <set>

namespace surprisal {

namespace {

/// Filled sequences that it takes, and lengths of what fills them, so that it is no accident.
constexpr std::size_t least_filled = 3, least_lengths = 2;
/// Where the length of the sequences has to be guessed, and a long table would take too long.
constexpr std::size_t most_divisors = 64;

/// Rows at the end (or the start) of a sequence whose target is this.
std::size_t run_length(std::span<const double> sequence, double target, bool at_end) {
  std::size_t length = 0;
  while (length < sequence.size() &&
         sequence[at_end ? sequence.size() - 1 - length : length] == target)
    length += 1;
  return length;
}

std::optional<Padding> padding_of(std::span<const double> targets, std::size_t period,
                                  double target, bool at_end) {
  std::set<std::size_t> lengths;
  std::size_t filled = 0;
  Padding found{target, period, 0, std::vector<bool>(targets.size())};
  for (std::size_t start = 0; start < targets.size(); start += period) {
    const auto sequence = targets.subspan(start, period);
    const std::size_t length = run_length(sequence, target, at_end);
    if (std::ranges::count(sequence, target) != static_cast<std::ptrdiff_t>(length)) return {};
    if (length == 0) continue;
    found.sequences += 1;
    if (length < period) lengths.insert(length);
    if (length >= 2 && length < period) filled += 1;
    const std::size_t from = start + (at_end ? period - length : 0);
    std::fill_n(found.rows.begin() + static_cast<std::ptrdiff_t>(from), length, true);
  }
  if (filled < least_filled || lengths.size() < least_lengths) return {};
  return found;
}

/// What the most sequences begin or end with, 0 and −1 apart from that.
std::vector<double> candidates(std::span<const double> targets, std::size_t period, bool at_end) {
  std::map<double, std::size_t> counts;
  for (std::size_t start = 0; start < targets.size(); start += period)
    counts[targets[start + (at_end ? period - 1 : 0)]] += 1;
  double most = 0;
  std::size_t count = 0;
  for (const auto& [target, times] : counts)
    if (times > count) {
      most = target;
      count = times;
    }
  return {most, 0};
}

}  // namespace

std::optional<Padding> find_padding(std::span<const double> targets, std::size_t period,
                                    double ignored) {
  const std::size_t rows = targets.size();
  std::vector<std::size_t> periods;
  if (period > 0 && rows % period == 0) {
    periods.push_back(period);
  } else if (period == 0) {
    for (std::size_t length = 3; length <= rows / least_filled; ++length)
      if (rows % length == 0 && periods.size() < most_divisors) periods.push_back(length);
  }
  for (const std::size_t length : periods)
    for (const bool at_end : {true, false})
      for (const double target : candidates(targets, length, at_end)) {
        if (target == ignored) continue;
        if (auto found = padding_of(targets, length, target, at_end)) return found;
      }
  return {};
}

}  // namespace surprisal
