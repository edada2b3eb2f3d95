#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "surprisal/core/tensor.h"

namespace surprisal {

/// What counts as one token of a text.
enum class Tokenizer { words, characters };

/// A text as indices into the tokens that occur in it, numbered by first appearance.
struct TokenizedText {
  std::vector<std::string> vocabulary;  // (V)
  std::vector<Index> tokens;            // in [0, V)
};

/// Words are what white space parts (Unicode's White_Space), punctuation and all; characters are
/// code points, white space included, so a letter and its combining mark are two tokens. Nothing is
/// normalised.
/// Throws std::invalid_argument for a text that is not UTF-8 (naming the byte) or that has fewer
/// than 2 or more than 10,000 tokens.
///
///     tokenize("The cat sat .", Tokenizer::words).tokens  // 0 1 2 3
TokenizedText tokenize(std::string_view text, Tokenizer tokenizer);

}  // namespace surprisal
