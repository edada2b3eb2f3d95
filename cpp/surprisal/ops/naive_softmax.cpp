#include "surprisal/ops/naive_softmax.h"

#include <algorithm>
#include <utility>

#include "surprisal/core/elementary.h"
#include "surprisal/ops/check_logits.h"

namespace surprisal {

WrittenOutSoftmax written_out_softmax(std::span<const double> logits, Shift shift,
                                      NumberFormat format) {
  check_logits("softmax", logits);
  const auto rounded = [format](float x) { return round_to(format, x); };
  WrittenOutSoftmax s{};
  for (const double z : logits) s.logits.push_back(rounded(static_cast<float>(z)));
  if (shift == Shift::maximum) s.shift = *std::max_element(s.logits.begin(), s.logits.end());
  for (const float z : s.logits) {
    s.shifted.push_back(shift == Shift::none ? z : rounded(z - s.shift));
    s.exponentials.push_back(rounded(exp(s.shifted.back())));
    s.sum = rounded(s.sum + s.exponentials.back());
  }
  s.log_sum = rounded(log(s.sum));
  for (std::size_t c = 0; c < s.logits.size(); ++c) {
    s.probabilities.push_back(rounded(s.exponentials[c] / s.sum));
    s.log_of_probabilities.push_back(rounded(log(s.probabilities[c])));
    s.log_probabilities.push_back(rounded(s.shifted[c] - s.log_sum));
  }
  return s;
}

WrittenOutSweep written_out_sweep(std::span<const double> logits, Growth growth,
                                  std::span<const double> xs, NumberFormat format) {
  check("softmax", cells_limit, static_cast<double>(xs.size() * logits.size()));
  WrittenOutSweep sweep;
  std::vector<double> grown(logits.size());
  for (const double x : xs) {
    std::transform(logits.begin(), logits.end(), grown.begin(), [&](double z) {
      if (is_mask(z)) return z;
      return growth == Growth::offset ? z + x : z * x;
    });
    for (const auto& [shift, out] :
         {std::pair{Shift::none, &sweep.naive}, std::pair{Shift::maximum, &sweep.shifted}}) {
      const auto p = written_out_softmax(grown, shift, format).probabilities;
      out->insert(out->end(), p.begin(), p.end());
    }
  }
  return sweep;
}

}  // namespace surprisal
