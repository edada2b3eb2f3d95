#include "surprisal/data/sentences.h"

#include <algorithm>

#include "surprisal/core/error.h"
#include "surprisal/core/limits.h"

namespace surprisal {

namespace {

constexpr const char* op = "sentences";

void check_word(const std::string& word, std::size_t sentence) {
  if (word.empty()) fail(op, "sentence ", sentence + 1, " has an empty word");
  if (word.find_first_of(" \t\r\n\v\f") != std::string::npos)
    fail(op, "sentence ", sentence + 1, " has white space in the word \"", word, "\"");
  if (word == "<PAD>")
    fail(op, "sentence ", sentence + 1, " uses <PAD>, which is kept for padding");
}

}  // namespace

Index Vocabulary::add(std::string_view word) {
  const auto found = std::find(words_.begin(), words_.end(), word);
  if (found != words_.end()) return found - words_.begin();
  words_.emplace_back(word);
  return size() - 1;
}

SentenceSet make_sentences(const std::vector<std::vector<std::string>>& sentences) {
  check(op, limits::sentences, static_cast<double>(sentences.size()));
  SentenceSet set;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto& words = sentences[i];
    const double count = static_cast<double>(words.size());
    if (count < limits::words.minimum || count > limits::words.maximum)
      fail(op, "sentence ", i + 1, " has ", counted(count, "word"), ", not ", limits::words.minimum,
           " to ", limits::words.maximum);
    Sentence sentence;
    for (const std::string& word : words) {
      check_word(word, i);
      sentence.context.push_back(set.vocabulary.add(word));
    }
    sentence.target = sentence.context.back();
    sentence.context.pop_back();
    set.sentences.push_back(std::move(sentence));
  }
  check(op, limits::vocabulary, static_cast<double>(set.vocabulary.size()));
  return set;
}

const std::vector<std::vector<std::string>>& default_sentences() {
  static const std::vector<std::vector<std::string>> sentences{
      {"hello", "how", "are", "you"}, {"I", "am", "fine"}, {"hello", "I", "am", "Amelie"}};
  return sentences;
}

}  // namespace surprisal
