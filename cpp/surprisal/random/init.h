#pragma once

#include "surprisal/core/tensor.h"
#include "surprisal/random/generator.h"

/// PyTorch's default initialisation of a layer, drawn in PyTorch's order.
namespace surprisal {

/// `nn.Embedding`: every weight normal(0, 1).   weight (V, E)
void init_embedding(Generator& generator, MatrixOut<float> weight);

/// `nn.RNN` of one layer: everything uniform on ±1/√H, in the order of the arguments.
/// weight_ih (H, E), weight_hh (H, H), bias_ih (H), bias_hh (H)
void init_rnn(Generator& generator, MatrixOut<float> weight_ih, MatrixOut<float> weight_hh,
              VectorOut<float> bias_ih, VectorOut<float> bias_hh);

/// `nn.Linear`: weight by He's rule with a = √5, bias uniform on ±1/√I.
/// weight (O, I), bias (O). Source: He et al., "Delving Deep into Rectifiers", 2015.
void init_linear(Generator& generator, MatrixOut<float> weight, VectorOut<float> bias);

}  // namespace surprisal
