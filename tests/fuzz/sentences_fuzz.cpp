// Hostile sentences: whatever the words, they come back from the vocabulary as they were, or a
// std::invalid_argument says why not.

#include <cstddef>
#include <cstdint>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "input.h"
#include "surprisal/data/sentences.h"

using namespace surprisal;

namespace {

using Words = std::vector<std::vector<std::string>>;

/// A byte 0 ends a word, 1 a sentence, 2 is the padding typed by hand; all else is spelling.
Words words_of(Input& input) {
  Words sentences(1);
  std::string word;
  const auto end_word = [&] {
    sentences.back().push_back(word);
    word.clear();
  };
  while (!input.empty()) {
    const std::uint8_t byte = input.byte();
    if (byte == 0) {
      end_word();
    } else if (byte == 1) {
      end_word();
      sentences.emplace_back();
    } else if (byte == 2) {
      word += "<PAD>";
    } else {
      word += static_cast<char>(byte);
    }
  }
  if (!word.empty()) end_word();
  return sentences;
}

bool may_stand(const Words& sentences) {
  std::set<std::string> vocabulary{"<PAD>"};
  if (sentences.empty() || sentences.size() > 50) return false;
  for (const auto& sentence : sentences) {
    if (sentence.size() < 2 || sentence.size() > 32) return false;
    for (const std::string& word : sentence) {
      if (word.empty() || word == "<PAD>" || word.find_first_of(" \t\r\n\v\f") != std::string::npos)
        return false;
      vocabulary.insert(word);
    }
  }
  return vocabulary.size() <= 200;
}

void check_set(const Words& sentences, const SentenceSet& set) {
  const std::vector<std::string>& vocabulary = set.vocabulary.words();
  require(vocabulary.at(0) == "<PAD>" && set.sentences.size() == sentences.size());
  require(std::set<std::string>(vocabulary.begin(), vocabulary.end()).size() == vocabulary.size());
  Index known = 1;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    std::vector<Index> indices = set.sentences[i].context;
    indices.push_back(set.sentences[i].target);
    require(indices.size() == sentences[i].size());
    for (std::size_t k = 0; k < indices.size(); ++k) {
      require(indices[k] >= 1 && indices[k] <= known);
      known += indices[k] == known ? 1 : 0;
      require(vocabulary.at(static_cast<std::size_t>(indices[k])) == sentences[i][k]);
    }
  }
  require(known == set.vocabulary.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  const Words sentences = words_of(input);
  try {
    check_set(sentences, make_sentences(sentences));
    require(may_stand(sentences));
  } catch (const std::invalid_argument& error) {
    require(std::string(error.what()).starts_with("[sentences] "));
    require(!may_stand(sentences));
  }
  return 0;
}
