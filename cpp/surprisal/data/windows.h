#pragma once

#include <span>
#include <vector>

#include "surprisal/core/tensor.h"

namespace surprisal {

/// One prediction: after `context` comes `target`.
struct Window {
  Index sequence;              // b
  Index position;              // t
  std::vector<Index> context;  // tokens[b][0 … t]
  Index target;                // tokens[b][t + 1]
};

/// Every prediction that a batch of token sequences holds, sequence by sequence: a sequence of
/// T + 1 tokens gives T, so B of them give B × T.
/// Throws std::invalid_argument for no sequence or more than 64, one with fewer than 2 or more than
/// 65 tokens, or a negative token, by its place.
std::vector<Window> windows(std::span<const std::vector<Index>> sequences);

/// A batch has up to B sequences of up to T + 1 tokens.
using Batch = std::vector<std::vector<Index>>;

/// Cuts a text into batches so that every token but the first is a target exactly once: sequence i
/// begins with token i · T and ends with the token that the next one begins with. The last sequence
/// may be shorter, the last batch smaller.
/// tokens: 2 to 10,000; batch_size B and context_size T: 1 to 64. Throws std::invalid_argument
/// else.
std::vector<Batch> batches(std::span<const Index> tokens, Index batch_size, Index context_size);

}  // namespace surprisal
