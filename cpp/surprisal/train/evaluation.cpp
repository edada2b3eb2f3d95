#include "surprisal/train/evaluation.h"

#include <algorithm>

#include "surprisal/core/elementary.h"

namespace surprisal {

namespace {

/// Keeps `image` if it is among the highest losses; of equal ones the first stays ahead.
void offer(Evaluation& evaluation, const Evaluation::Image& image) {
  const auto begin = evaluation.hardest.begin();
  auto end = begin + static_cast<std::ptrdiff_t>(evaluation.hardest_count);
  const auto at =
      std::find_if(begin, end, [&](const auto& kept) { return kept.loss < image.loss; });
  if (end != evaluation.hardest.end()) {
    ++evaluation.hardest_count;
    ++end;
  }
  if (at == end) return;
  std::move_backward(at, end - 1, end);
  *at = image;
}

}  // namespace

Index Evaluation::correct() const {
  Index sum = 0;
  for (std::size_t c = 0; c < confusion.size(); ++c) sum += confusion[c][c];
  return sum;
}

double Evaluation::class_accuracy(Index label) const {
  const auto at = static_cast<std::size_t>(label);
  Index all = 0;
  for (const Index count : confusion[at]) all += count;
  return static_cast<double>(confusion[at][at]) / static_cast<double>(all);
}

Evaluation evaluate(const MlpParams<float>& params, const ImageSet& set, Index count,
                    MlpTile<float>& tile) {
  Evaluation result;
  result.images = count;
  double sum = 0;
  for (Index first = 0; first < count; first += MlpTile<float>::most_rows) {
    const Index rows = std::min(count - first, MlpTile<float>::most_rows);
    tile.pixels.clear();
    for (Index n = 0; n < rows; ++n) tile.pixels.append_row(set.image(first + n));
    mlp_forward<float>(params, tile);
    for (Index n = 0; n < rows; ++n) {
      const Index label = set.labels[static_cast<std::size_t>(first + n)];
      const float* log_p = tile.log_probabilities.row(n).data();
      const Index prediction = std::max_element(log_p, log_p + image_classes) - log_p;
      ++result.confusion[static_cast<std::size_t>(label)][static_cast<std::size_t>(prediction)];
      Evaluation::Image image{first + n, label, -log_p[label], {}};
      sum += image.loss;
      if (result.hardest_count == result.hardest.size() &&
          !(image.loss > result.hardest.back().loss))
        continue;
      for (std::size_t c = 0; c < image.probabilities.size(); ++c)
        image.probabilities[c] = exp(log_p[c]);
      offer(result, image);
    }
  }
  result.loss = sum / static_cast<double>(count);
  return result;
}

}  // namespace surprisal
