// Hostile text: whatever the bytes, they are cut into tokens that make up the text again, and these
// into batches and predictions, or a std::invalid_argument says why not.

#include <cstddef>
#include <cstdint>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "input.h"
#include "surprisal/data/text.h"
#include "surprisal/data/windows.h"

using namespace surprisal;

namespace {

/// Tokens are numbered by first appearance, and found in the text one behind the other.
void check_tokens(const std::string& text, const TokenizedText& result, bool characters) {
  require(result.tokens.size() >= 2 && result.tokens.size() <= 10'000);
  const std::set<std::string> different(result.vocabulary.begin(), result.vocabulary.end());
  require(different.size() == result.vocabulary.size() && different.count("") == 0);
  Index known = 0;
  std::size_t at = 0;
  for (const Index token : result.tokens) {
    require(token >= 0 && token <= known && token < static_cast<Index>(result.vocabulary.size()));
    known += token == known ? 1 : 0;
    const std::string& word = result.vocabulary[static_cast<std::size_t>(token)];
    const std::size_t found = text.find(word, at);
    require(found != std::string::npos && (!characters || found == at));
    at = found + word.size();
  }
  require(known == static_cast<Index>(result.vocabulary.size()));
  require(!characters || at == text.size());
}

/// A byte that no UTF-8 has is named, wherever it is put.
void check_refusal(std::string text, Tokenizer tokenizer, std::size_t at) {
  text.insert(at % (text.size() + 1), 1, static_cast<char>(0xff));
  try {
    tokenize(text, tokenizer);
    require(false);
  } catch (const std::invalid_argument& error) {
    require(std::string(error.what()).find("is not UTF-8") != std::string::npos);
  }
}

/// Every token but the first is predicted once, from what stands before it.
void check_batches(const std::vector<Index>& tokens, Index batch_size, Index context_size) {
  std::size_t next = 1;
  for (const Batch& batch : batches(tokens, batch_size, context_size)) {
    require(!batch.empty() && static_cast<Index>(batch.size()) <= batch_size);
    for (const Window& window : windows(batch)) {
      require(next < tokens.size() && window.target == tokens[next]);
      require(window.context.back() == tokens[next - 1]);
      require(static_cast<Index>(window.context.size()) == window.position + 1);
      require(static_cast<Index>(window.context.size()) <= context_size);
      ++next;
    }
  }
  require(next == tokens.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  const Tokenizer tokenizer = input.byte() % 2 == 0 ? Tokenizer::words : Tokenizer::characters;
  const Index batch_size = input.byte() % 70, context_size = input.byte() % 70;
  const std::size_t place = input.number();
  const std::string text = input.text();
  try {
    const TokenizedText result = tokenize(text, tokenizer);
    check_tokens(text, result, tokenizer == Tokenizer::characters);
    check_refusal(text, tokenizer, place);
    const bool sizes_hold =
        batch_size >= 1 && batch_size <= 64 && context_size >= 1 && context_size <= 64;
    try {
      check_batches(result.tokens, batch_size, context_size);
      require(sizes_hold);
    } catch (const std::invalid_argument&) {
      require(!sizes_hold);
    }
  } catch (const std::invalid_argument& error) {
    require(std::string(error.what()).starts_with("[text] "));
  }
  return 0;
}
