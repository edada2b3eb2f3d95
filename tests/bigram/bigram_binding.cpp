#include <emscripten/bind.h>

#include "arrays.h"
#include "bigram_run.h"
#include "config.h"
#include "guard.h"
#include "run.h"

namespace surprisal::bindings {

namespace {

std::unique_ptr<BigramRun> create_bigram_run(Config object) {
  auto config = read_config<BigramConfig>("bigram", bigram_fields, object);
  config.sentences = to_sentences(StringLists(object["sentences"]));
  return std::make_unique<BigramRun>(config);
}

Strings vocabulary(const BigramRun& run) {
  return to_list<Strings>(run.data().vocabulary.words(),
                          [](const std::string& word) { return emscripten::val(word); });
}

}  // namespace

EMSCRIPTEN_BINDINGS(bigram_run) {
  bind_run();
  emscripten::class_<BigramRun, emscripten::base<Run>>("BigramRun")
      .function("vocabulary", &Guard<&vocabulary>::call);
  emscripten::function("createBigramRun(config)", &Guard<&create_bigram_run>::call);
}

}  // namespace surprisal::bindings
