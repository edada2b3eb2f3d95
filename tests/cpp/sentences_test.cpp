#include "surprisal/data/sentences.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace surprisal;

namespace {

using Words = std::vector<std::string>;

std::vector<Words> numbered_sentences(int sentences, int words_in_each) {
  std::vector<Words> all;
  int next = 0;
  for (int s = 0; s < sentences; ++s) {
    all.emplace_back();
    for (int w = 0; w < words_in_each; ++w) all.back().push_back("w" + std::to_string(next++));
  }
  return all;
}

void refuses(const std::vector<Words>& sentences, const std::string& part) {
  CAPTURE(part);
  CHECK_THROWS_WITH_AS(make_sentences(sentences), doctest::Contains(part.c_str()),
                       std::invalid_argument);
}

}  // namespace

TEST_CASE("the vocabulary is <PAD> and then words by first appearance") {
  const SentenceSet set = make_sentences(default_sentences());
  CHECK(set.vocabulary.words() ==
        Words{"<PAD>", "hello", "how", "are", "you", "I", "am", "fine", "Amelie"});
  CHECK(set.vocabulary.size() == 9);
  REQUIRE(set.sentences.size() == 3);
  CHECK(set.sentences[0].context == std::vector<Index>{1, 2, 3});
  CHECK(set.sentences[0].target == 4);
  CHECK(set.sentences[1].context == std::vector<Index>{5, 6});
  CHECK(set.sentences[1].target == 7);
  CHECK(set.sentences[2].context == std::vector<Index>{1, 5, 6});
  CHECK(set.sentences[2].target == 8);
}

TEST_CASE("a word may occur twice, also as its own target, in any script and of any length") {
  const SentenceSet set =
      make_sentences({{"no", "no"}, {"你好", "no", "世界"}, {std::string(10'000, 'x'), "no"}});
  CHECK(set.sentences[0].context == std::vector<Index>{1});
  CHECK(set.sentences[0].target == 1);
  CHECK(set.sentences[1].context == std::vector<Index>{2, 1});
  CHECK(set.sentences[1].target == 3);
  CHECK(set.vocabulary.size() == 5);
}

TEST_CASE("the number of sentences is 1 to 50, of words 2 to 32, of the vocabulary 200") {
  refuses({}, "number of sentences 0 is not in [1, 50]");
  CHECK(make_sentences(numbered_sentences(50, 3)).sentences.size() == 50);
  refuses(numbered_sentences(51, 3), "number of sentences 51 is not in [1, 50]");

  refuses({{"a", "b"}, {}}, "sentence 2 has 0 words, not 2 to 32");
  refuses({{"a"}}, "sentence 1 has 1 word, not 2 to 32");
  CHECK(make_sentences(numbered_sentences(1, 32)).sentences[0].context.size() == 31);
  refuses(numbered_sentences(1, 33), "sentence 1 has 33 words, not 2 to 32");

  auto largest = numbered_sentences(7, 28);  // 196 words and <PAD>
  largest.push_back({"x", "y", "z"});
  CHECK(make_sentences(largest).vocabulary.size() == 200);
  largest.push_back({"x", "one-more"});
  refuses(largest, "vocabulary size 201 is not in [2, 200]");
}

TEST_CASE("words are what stands between white space, and <PAD> is not one") {
  refuses({{"a", ""}}, "sentence 1 has an empty word");
  refuses({{"a", "b"}, {"c", "<PAD>"}}, "sentence 2 uses <PAD>");
  for (const char* white : {" ", "a b", "a\tb", "a\n", "\ra", "a\vb", "\f"}) {
    CAPTURE(white);
    refuses({{"a", white}}, "sentence 1 has white space in the word");
  }
}
