#include "surprisal/train/loss_floor.h"

#include <map>

#include "surprisal/core/elementary.h"

namespace surprisal {

LossFloor loss_floor(const SentenceSet& set, Mode mode) {
  using Prefix = std::vector<Index>;
  std::map<Prefix, std::map<Index, double>> weight_of;
  std::map<Prefix, double> total_of;

  const auto for_each_position = [mode](const Sentence& sentence, const auto& visit) {
    const std::size_t length = sentence.context.size();
    const std::size_t first = mode == Mode::every_position ? 0 : length - 1;
    const double weight = 1.0 / static_cast<double>(length - first);
    for (std::size_t t = first; t < length; ++t)
      visit(Prefix(sentence.context.begin(), sentence.context.begin() + t + 1), weight);
  };

  for (const Sentence& sentence : set.sentences)
    for_each_position(sentence, [&](const Prefix& prefix, double weight) {
      weight_of[prefix][sentence.target] += weight;
      total_of[prefix] += weight;
    });

  LossFloor floor{{}, 0, log(static_cast<double>(set.vocabulary.size()))};
  for (const Sentence& sentence : set.sentences) {
    double loss = 0;
    for_each_position(sentence, [&](const Prefix& prefix, double weight) {
      loss += weight * log(total_of[prefix] / weight_of[prefix][sentence.target]);
    });
    floor.per_sentence.push_back(loss);
    floor.mean += loss / static_cast<double>(set.sentences.size());
  }
  return floor;
}

}  // namespace surprisal
