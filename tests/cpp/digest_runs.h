#pragma once

#include <string>
#include <utility>
#include <vector>

#include "surprisal/train/rnn_run.h"

/// Runs whose digests must be the same on every machine and as WASM: every optimizer with and
/// without its options, both modes, sizes around and off multiples of four, sentences from one word
/// of context to thirty-one, seeds above 2³², a run that diverges, one that fills a whole product
/// with Eigen's blocks.
inline std::vector<std::pair<std::string, surprisal::RnnConfig>> digest_runs() {
  using surprisal::Mode;
  using surprisal::RnnConfig;
  std::vector<std::pair<std::string, RnnConfig>> runs;
  const auto add = [&runs](const std::string& name, const auto& change) {
    RnnConfig config;
    change(config);
    runs.emplace_back(name, config);
    config.mode = config.mode == Mode::every_position ? Mode::last_position : Mode::every_position;
    runs.emplace_back(name + "_last_position", config);
  };

  for (const double seed :
       {0.0, 1.0, 538.0, 4294967295.0, 4294967303.0, 1099511627779.0, 9007199254740991.0})
    add("seed_" + std::to_string(static_cast<long long>(seed)),
        [&](RnnConfig& c) { c.seed = seed; });

  struct Optimizer {
    const char* name;
    double rate, momentum, decay;
  };
  for (const auto& [name, rate, momentum, decay] : {Optimizer{"sgd", 0.1, 0, 0},
                                                    {"sgd", 0.05, 0.9, 0},
                                                    {"sgd", 0.01, 0.9, 0.01},
                                                    {"sgd", 10, 0.999, 0},
                                                    {"rmsprop", 0.001, 0, 0},
                                                    {"rmsprop", 0.01, 0, 0.1},
                                                    {"adam", 0.01, 0, 0.1},
                                                    {"adam", 10, 0, 0},
                                                    {"adamw", 0.005, 0, 0.01},
                                                    {"adamw", 0.001, 0, 0.5}})
    for (const double clip : {0.0, 0.1}) {
      std::string title = name;
      for (const double value : {rate, momentum, decay})
        title += "_" + std::to_string(value).substr(0, 5);
      add(title + (clip > 0 ? "_clipped" : ""), [&](RnnConfig& c) {
        c.seed = 11;
        c.optimizer = {name, rate, momentum, decay};
        if (clip > 0) c.clip_norm = clip;
      });
    }
  add("diverging", [](RnnConfig& c) { c.optimizer = {"sgd", 10, 0, 1}; });

  for (const auto& [embedding, hidden] : {std::pair{1, 1},
                                          {1, 7},
                                          {3, 5},
                                          {4, 4},
                                          {5, 9},
                                          {7, 2},
                                          {17, 33},
                                          {31, 63},
                                          {63, 127},
                                          {64, 128}})
    add("size_" + std::to_string(embedding) + "_" + std::to_string(hidden),
        [&, e = embedding, h = hidden](RnnConfig& c) {
          c.epochs = 20;
          c.embedding_size = e;
          c.hidden_size = h;
        });

  add("one_word_contexts",
      [](RnnConfig& c) { c.sentences = {{"a", "b"}, {"b", "c"}, {"c", "a"}, {"a", "a"}}; });
  add("repeated_words", [](RnnConfig& c) {
    c.sentences = {{"to", "be", "or", "not", "to", "be"}, {"be", "be", "be", "be", "to"}};
  });
  add("lengths_2_to_32", [](RnnConfig& c) {
    c.sentences.clear();
    for (int length = 2; length <= 32; length += 3) {
      c.sentences.emplace_back();
      for (int i = 0; i < length; ++i)
        c.sentences.back().push_back("w" + std::to_string(i * i * length % 89));
    }
  });
  add("largest", [](RnnConfig& c) {
    c.epochs = 3;
    c.embedding_size = 64;
    c.hidden_size = 128;
    c.sentences.clear();
    for (int sentence = 0; sentence < 50; ++sentence) {
      c.sentences.emplace_back();
      for (int i = 0; i < 32; ++i)
        c.sentences.back().push_back("w" + std::to_string((sentence * 32 + i) * 7 % 199));
    }
  });
  return runs;
}
