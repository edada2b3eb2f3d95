#include "surprisal/data/text.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace surprisal;

namespace {

using Strings = std::vector<std::string>;
using Tokens = std::vector<Index>;

}  // namespace

TEST_CASE("words in order of first appearance") {
  const TokenizedText cat = tokenize("The cat sat .", Tokenizer::words);
  CHECK(cat.vocabulary == Strings{"The", "cat", "sat", "."});
  CHECK(cat.tokens == Tokens{0, 1, 2, 3});
  const TokenizedText again =
      tokenize("  the\tcat\n\nthe the\u00a0dog\u3000cat ", Tokenizer::words);
  CHECK(again.vocabulary == Strings{"the", "cat", "dog"});
  CHECK(again.tokens == Tokens{0, 1, 0, 0, 2, 1});
}

TEST_CASE("characters are code points, white space included") {
  const TokenizedText text = tokenize("a b猫a", Tokenizer::characters);
  CHECK(text.vocabulary == Strings{"a", " ", "b", "猫"});
  CHECK(text.tokens == Tokens{0, 1, 2, 3, 0});
}

TEST_CASE("combining marks, joined emoji and every length of UTF-8 are kept as they are") {
  const TokenizedText text =
      tokenize("e\u0301e👩\u200d🔬\u00ff\uffff\U0010ffff", Tokenizer::characters);
  CHECK(text.vocabulary ==
        Strings{"e", "\u0301", "👩", "\u200d", "🔬", "\u00ff", "\uffff", "\U0010ffff"});
  CHECK(text.tokens == Tokens{0, 1, 0, 2, 3, 4, 5, 6, 7});
  CHECK(tokenize("👩\u200d🔬 猫\u0301", Tokenizer::words).vocabulary ==
        Strings{"👩\u200d🔬", "猫\u0301"});
  CHECK(tokenize(std::string_view("a\0b", 3), Tokenizer::characters).tokens == Tokens{0, 1, 2});
}

TEST_CASE("what is not UTF-8 is refused by its byte") {
  const char* bad[] = {
      "ab\x80",         "ab\xc3",     "ab\xc0\x80",         "ab\xe0\x80\x80",
      "ab\xed\xa0\x80", "ab\xe7\x8c", "ab\xf4\x90\x80\x80", "ab\xf8\x88\x80\x80\x80",
      "ab\xff",         "ab\xc3q",    "ab\xf0\x80\x80\x80"};
  for (const char* text : bad)
    for (const Tokenizer tokenizer : {Tokenizer::words, Tokenizer::characters})
      CHECK_THROWS_WITH_AS(tokenize(text, tokenizer), "[text] byte 2 of the text is not UTF-8",
                           std::invalid_argument);
}

TEST_CASE("a text too short or too long is refused") {
  CHECK_THROWS_WITH_AS(tokenize("", Tokenizer::words),
                       "[text] the text has 0 words, not 2 to 10000", std::invalid_argument);
  CHECK_THROWS_WITH_AS(tokenize(" cat ", Tokenizer::words),
                       "[text] the text has 1 word, not 2 to 10000", std::invalid_argument);
  CHECK_THROWS_WITH_AS(tokenize(std::string(10'001, 'a'), Tokenizer::characters),
                       "[text] the text has 10001 characters, not 2 to 10000",
                       std::invalid_argument);
  CHECK(tokenize(std::string(10'000, 'a'), Tokenizer::characters).tokens.size() == 10'000);
}
