#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "surprisal/core/tensor.h"

namespace surprisal {

/// Words in index order: `<PAD>` is 0, then every word at its first appearance.
class Vocabulary {
 public:
  Vocabulary() : words_{"<PAD>"} {}

  /// The word's index, a new one if it was not known.
  Index add(std::string_view word);

  const std::vector<std::string>& words() const { return words_; }
  Index size() const { return static_cast<Index>(words_.size()); }

 private:
  std::vector<std::string> words_;
};

/// One training example: the words to read, and the word that follows them.
struct Sentence {
  std::vector<Index> context;  // (L)
  Index target;
};

/// Sentences and the vocabulary that they make.
struct SentenceSet {
  Vocabulary vocabulary;
  std::vector<Sentence> sentences;
};

/// The last word of each sentence is its target.
/// Throws std::invalid_argument for no sentence, too many, too short or too long a sentence, an
/// empty word or one with white space, a typed `<PAD>`, or too large a vocabulary; see `limits`.
SentenceSet make_sentences(const std::vector<std::vector<std::string>>& sentences);

/// The three sentences of the toy task.
const std::vector<std::vector<std::string>>& default_sentences();

}  // namespace surprisal
