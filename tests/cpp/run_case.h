#pragma once

#include "fixture.h"
#include "surprisal/train/rnn_run.h"

/// The run that a case of rnn.txt or rnn_tensors.txt describes.
inline surprisal::RnnConfig config_of(const FixtureCase& c) {
  surprisal::RnnConfig config;
  config.seed = c.number("seed");
  config.epochs = static_cast<surprisal::Index>(c.number("epochs"));
  config.mode = c.text("mode").at(0) == "every-position" ? surprisal::Mode::every_position
                                                         : surprisal::Mode::last_position;
  config.embedding_size = static_cast<surprisal::Index>(c.number("embed"));
  config.hidden_size = static_cast<surprisal::Index>(c.number("hidden"));
  config.optimizer = {c.text("optimizer").at(0), c.number("lr"), c.number("momentum"),
                      c.number("weight_decay")};
  if (c.has("clip")) config.clip_norm = c.number("clip");
  config.sentences = c.all("sentence");
  return config;
}

/// The tensor of this name; fails the test if there is none.
inline const surprisal::TensorCopy& tensor_named(const std::vector<surprisal::TensorCopy>& tensors,
                                                 const std::string& name) {
  for (const auto& tensor : tensors)
    if (tensor.name == name) return tensor;
  throw std::out_of_range("no tensor is called " + name);
}
