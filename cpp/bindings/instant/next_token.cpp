#include "surprisal/train/next_token.h"

#include <emscripten/bind.h>

#include <string>

#include "guard.h"
#include "lab_values.h"
#include "surprisal/data/text.h"
#include "surprisal/data/windows.h"
#include "whole.h"

namespace surprisal::bindings {

namespace {

using Windows = Value<struct WindowsName>;
using Batches = Value<struct BatchesName>;

struct Text {
  Strings vocabulary;
  Int32Array tokens;
};

struct Prediction {
  double sequence = 0;
  double position = 0;
  Int32Array context;
  double target = 0;
};

struct Request {
  double seed = 0;
  double batch = 0;
  double context = 0;
  double classes = 0;
  bool extra_draw = false;
};

struct Loss {
  Float32Array logits;
  Int32Array targets;
  Float32Array rows;
  float loss = 0;
};

struct Exercise {
  TokenLists tokens;
  Loss nll;
  Loss cross_entropy;
};

Tokenizer to_tokenizer(const std::string& name) {
  if (name == "words") return Tokenizer::words;
  if (name == "characters") return Tokenizer::characters;
  fail("text", "tokenizer \"", name, "\" is not one of words, characters");
}

Text tokenize_text(std::string text, std::string tokenizer) {
  const TokenizedText result = tokenize(text, to_tokenizer(tokenizer));
  return {to_list<Strings>(result.vocabulary,
                           [](const std::string& token) { return emscripten::val(token); }),
          to_int32_array(result.tokens)};
}

Windows all_windows(TokenLists sequences) {
  std::vector<std::vector<Index>> tokens;
  for (const auto& sequence : emscripten::vecFromJSArray<emscripten::val>(sequences))
    tokens.push_back(to_indices(Int32Array(sequence)));
  return to_list<Windows>(windows(tokens), [](const Window& window) {
    return Prediction{static_cast<double>(window.sequence), static_cast<double>(window.position),
                      to_int32_array(window.context), static_cast<double>(window.target)};
  });
}

Batches all_batches(Int32Array tokens, double batch_size, double context_size) {
  return to_list<Batches>(
      batches(to_indices(tokens), whole("windows", limits::batch_size, batch_size),
              whole("windows", limits::context_size, context_size)),
      to_token_lists);
}

Loss to_loss(const RandomLoss& loss) {
  return {to_float32_array(loss.logits), to_int32_array(loss.targets), to_float32_array(loss.rows),
          loss.loss};
}

Exercise exercise(Request request) {
  constexpr const char* op = "next_token";
  const NextTokenResult result =
      next_token({.seed = request.seed,
                  .batch = whole(op, limits::batch_size, request.batch),
                  .context = whole(op, limits::context_size, request.context),
                  .classes = whole(op, limits::classes, request.classes),
                  .extra_draw = request.extra_draw});
  return {to_token_lists(result.tokens), to_loss(result.nll), to_loss(result.cross_entropy)};
}

}  // namespace

EMSCRIPTEN_BINDINGS(next_token) {
  emscripten::value_object<Text>("TokenizedText")
      .field("vocabulary", &Text::vocabulary)
      .field("tokens", &Text::tokens);
  emscripten::value_object<Prediction>("Window")
      .field("sequence", &Prediction::sequence)
      .field("position", &Prediction::position)
      .field("context", &Prediction::context)
      .field("target", &Prediction::target);
  emscripten::value_object<Request>("NextTokenRequest")
      .field("seed", &Request::seed)
      .field("batch", &Request::batch)
      .field("context", &Request::context)
      .field("classes", &Request::classes)
      .field("extraDraw", &Request::extra_draw);
  emscripten::value_object<Loss>("RandomLoss")
      .field("logits", &Loss::logits)
      .field("targets", &Loss::targets)
      .field("rows", &Loss::rows)
      .field("loss", &Loss::loss);
  emscripten::value_object<Exercise>("NextToken")
      .field("tokens", &Exercise::tokens)
      .field("nll", &Exercise::nll)
      .field("crossEntropy", &Exercise::cross_entropy);
  emscripten::register_type<Windows>("Window[]");
  emscripten::register_type<Batches>("(readonly Int32Array[])[]");
  emscripten::function("tokenize(text, tokenizer)", &Guard<&tokenize_text>::call);
  emscripten::function("windows(sequences)", &Guard<&all_windows>::call);
  emscripten::function("batches(tokens, batchSize, contextSize)", &Guard<&all_batches>::call);
  emscripten::function("nextToken(request)", &Guard<&exercise>::call);
}

}  // namespace surprisal::bindings
