#pragma once

#include <vector>

#include "surprisal/core/sparse.h"
#include "surprisal/core/tensor.h"
#include "surprisal/core/tensor_copy.h"
#include "surprisal/random/generator.h"

/// The classifier of images: three linear layers with ReLU between them, log-softmax at the end.
namespace surprisal {

struct MlpSizes {
  Index inputs = 784;   // I: pixels
  Index hidden1 = 128;  // H1
  Index hidden2 = 64;   // H2
  Index classes = 10;   // C

  Index parameter_count() const {
    return hidden1 * (inputs + 1) + hidden2 * (hidden1 + 1) + classes * (hidden2 + 1);
  }
};

/// Everything that training changes, in one stretch of memory; also the type of its gradients.
/// Names and order are those of PyTorch's state dict. `fc1_weight` alone is stored transposed: see
/// `pixel_linear_forward`.
template <class T>
struct MlpParams {
  explicit MlpParams(const MlpSizes& sizes);
  MlpParams(const MlpParams&) = delete;
  MlpParams& operator=(const MlpParams&) = delete;

  RowVector<T> all;          // (parameters) the memory behind the views below
  MatrixView<T> fc1_weight;  // (I, H1)
  VectorView<T> fc1_bias;    // (H1)
  MatrixView<T> fc2_weight;  // (H2, H1)
  VectorView<T> fc2_bias;    // (H2)
  MatrixView<T> fc3_weight;  // (C, H2)
  VectorView<T> fc3_bias;    // (C)
};

/// Up to 64 images, sparse, and what one pass over them computes. Larger batches are done in such
/// tiles, so that they fit a processor's cache and no product needs memory of its own.
template <class T>
struct MlpTile {
  static constexpr Index most_rows = 64;

  explicit MlpTile(const MlpSizes& sizes);

  SparseMatrix<T> pixels;             // (N, I)
  SparseMatrix<T> pixels_transposed;  // (I, N)
  RowVector<T> base;                  // (H1)
  Matrix<T> hidden1;                  // (N, H1) after ReLU
  Matrix<T> hidden2;                  // (N, H2) after ReLU
  Matrix<T> logits;                   // (N, C)
  Matrix<T> log_probabilities;        // (N, C)
  Matrix<T> probabilities;            // (N, C) for the loss's gradient
  Matrix<T> dhidden1, dhidden2, dlogits;
};

/// Draws the three layers in order, as PyTorch does when it builds the model.
void mlp_init(Generator& generator, MlpParams<float>& params);

/// From `tile.pixels` up to the log-probabilities.
template <class T>
void mlp_forward(const MlpParams<T>& params, MlpTile<T>& tile);

/// From `tile.dlogits` (N, C) down to the gradients of the parameters, written or, if `add`, added.
template <class T>
void mlp_backward(const MlpParams<T>& params, MlpTile<T>& tile, MlpParams<T>& dparams, bool add);

/// Copies under PyTorch's names, in its layout.
std::vector<TensorCopy> mlp_tensors(const MlpParams<float>& params);

}  // namespace surprisal
