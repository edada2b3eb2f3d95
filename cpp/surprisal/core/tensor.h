#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// The types that numbers live in. Matrices are row-major, as PyTorch's are.
///
/// Letters for shapes, everywhere: B batch, L sequence, V vocabulary, E embedding, H hidden,
/// C classes, N rows, I inputs, O outputs.
namespace surprisal {

template <class T>
using Matrix = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
template <class T>
using RowVector = Eigen::Matrix<T, 1, Eigen::Dynamic>;

/// Contiguous numbers that somebody else owns.
template <class T>
using MatrixView = Eigen::Map<Matrix<T>>;
template <class T>
using VectorView = Eigen::Map<RowVector<T>>;

/// What ops read and write: any row-major matrix or row, owned or viewed, without a copy.
template <class T>
using MatrixIn = const Eigen::Ref<const Matrix<T>>&;
template <class T>
using MatrixOut = Eigen::Ref<Matrix<T>>;
template <class T>
using VectorIn = const Eigen::Ref<const RowVector<T>>&;
template <class T>
using VectorOut = Eigen::Ref<RowVector<T>>;

/// Class or word indices; 64 bits as PyTorch's.
using Index = std::int64_t;

enum class TensorKind { parameter, activation, optimizer };

/// One row of a model's table of tensors: the inspector, heat maps, exports and gradient tests
/// read a model through it alone.
template <class T>
struct NamedTensor {
  std::string name;
  TensorKind kind;
  std::vector<Index> shape;
  T* value;     // row-major, owned by the model
  T* gradient;  // same shape; null where none exists

  std::size_t size() const {
    std::size_t count = 1;
    for (const Index extent : shape) count *= static_cast<std::size_t>(extent);
    return count;
  }
};

}  // namespace surprisal
