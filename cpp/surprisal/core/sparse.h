#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "surprisal/core/tensor.h"

/// Products with matrices that are mostly 0, such as a batch of images on an empty ground.
namespace surprisal {

/// A matrix by its elements that are not 0, row after row. All memory is taken at construction.
template <class T>
class SparseMatrix {
 public:
  struct Element {
    std::uint32_t column;
    T value;
  };

  /// An empty matrix with room for this many rows and columns.
  SparseMatrix(Index most_rows, Index most_columns)
      : columns_(most_columns),
        // One more, since a row is written with its zeros, which the next element overwrites.
        elements_(static_cast<std::size_t>(most_rows * most_columns + 1)),
        starts_(static_cast<std::size_t>(std::max(most_rows, most_columns) + 1), 0) {}

  Index rows() const { return rows_; }
  Index columns() const { return columns_; }
  std::span<const Element> row(Index r) const {
    const auto at = static_cast<std::size_t>(r);
    return {elements_.data() + starts_[at], elements_.data() + starts_[at + 1]};
  }

  void clear() { rows_ = 0; }
  /// Appends a row of whole numbers of eight bits.
  void append_row(std::span<const std::uint8_t> values);
  /// Becomes the transpose of `other`, which has at most as many elements as this has room for.
  void set_transpose_of(const SparseMatrix& other);

 private:
  Index rows_ = 0;
  Index columns_;
  std::vector<Element> elements_;
  std::vector<std::uint32_t> starts_;  // (rows + 1) where each row begins in `elements_`
};

/// y = scale · s w + 1 base, or y += that. The elements of a row are added in their order.
/// s (N, K), w (K, O), base (O), added to every row → y (N, O)
template <class T>
void multiply_sparse(const SparseMatrix<T>& s, MatrixIn<T> w, T scale, VectorIn<T> base,
                     MatrixOut<T> y, bool add = false);

}  // namespace surprisal
