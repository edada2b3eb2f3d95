#include "surprisal/core/sparse.h"

#include <cstring>

namespace surprisal {

namespace {

/// The compilers' own vectors: arrays of Eigen's are not always kept in registers.
template <class T>
struct Simd {
  static constexpr Eigen::Index lanes = 16 / sizeof(T);
  typedef T Vector __attribute__((vector_size(16)));
  typedef T Unaligned __attribute__((vector_size(16), aligned(sizeof(T)), may_alias));

  static Vector load(const T* from) { return *reinterpret_cast<const Unaligned*>(from); }
  static void store(T* to, Vector value) { *reinterpret_cast<Unaligned*>(to) = value; }
};

template <class T>
using Elements = std::span<const typename SparseMatrix<T>::Element>;

/// Some columns of the dense matrices, which lie `stride` apart.
template <class T>
struct Columns {
  const T* rows;
  Eigen::Index stride;
  T scale;
  const T* base;
  T* out;
  bool add;

  Columns from(Eigen::Index first) const {
    return {rows + first, stride, scale, base + first, out + first, add};
  }
};

/// `blocks` vectors of out = scale Σ_k value_k · row_k + base (+ out).
template <int blocks, class T>
void combine(Elements<T> elements, const Columns<T>& c) {
  using V = Simd<T>;
  typename V::Vector sums[blocks];
  for (auto& sum : sums) sum = typename V::Vector{};
  for (const auto& element : elements) {
    const T* row = c.rows + element.column * c.stride;
    for (int b = 0; b < blocks; ++b) sums[b] += element.value * V::load(row + b * V::lanes);
  }
  for (int b = 0; b < blocks; ++b) {
    const auto offset = b * V::lanes;
    auto sum = sums[b] * c.scale + V::load(c.base + offset);
    if (c.add) sum += V::load(c.out + offset);
    V::store(c.out + offset, sum);
  }
}

template <class T>
void combine_one(Elements<T> elements, const Columns<T>& c) {
  T sum = T(0);
  for (const auto& element : elements) sum += element.value * c.rows[element.column * c.stride];
  sum = sum * c.scale + *c.base;
  *c.out = c.add ? sum + *c.out : sum;
}

}  // namespace

template <class T>
void SparseMatrix<T>::append_row(std::span<const std::uint8_t> values) {
  constexpr std::size_t group = sizeof(std::uint64_t);
  Element* next = elements_.data() + starts_[static_cast<std::size_t>(rows_)];
  const auto append = [&](std::size_t i) {  // without a branch that would be mispredicted
    *next = {static_cast<std::uint32_t>(i), static_cast<T>(values[i])};
    next += values[i] != 0;
  };
  std::size_t i = 0;
  for (; i + group <= values.size(); i += group) {
    std::uint64_t together;
    std::memcpy(&together, values.data() + i, group);
    if (together == 0) continue;
    for (std::size_t k = 0; k < group; ++k) append(i + k);
  }
  for (; i < values.size(); ++i) append(i);
  starts_[static_cast<std::size_t>(++rows_)] = static_cast<std::uint32_t>(next - elements_.data());
}

template <class T>
void SparseMatrix<T>::set_transpose_of(const SparseMatrix& other) {
  rows_ = other.columns_;
  columns_ = other.rows_;
  const auto count = static_cast<std::size_t>(rows_);
  std::fill_n(starts_.begin(), count + 1, 0u);
  const std::size_t size = other.starts_[static_cast<std::size_t>(other.rows_)];
  for (std::size_t k = 0; k < size; ++k) ++starts_[other.elements_[k].column + 1];
  for (std::size_t r = 0; r < count; ++r) starts_[r + 1] += starts_[r];
  // Each start moves to the end of its row as that fills, which is where the next one starts.
  for (Index r = 0; r < other.rows_; ++r)
    for (const Element& element : other.row(r))
      elements_[starts_[element.column]++] = {static_cast<std::uint32_t>(r), element.value};
  std::copy_backward(starts_.begin(), starts_.begin() + rows_, starts_.begin() + rows_ + 1);
  starts_[0] = 0;
}

template <class T>
void multiply_sparse(const SparseMatrix<T>& s, MatrixIn<T> w, T scale, VectorIn<T> base,
                     MatrixOut<T> y, bool add) {
  constexpr Eigen::Index lanes = Simd<T>::lanes;
  const Eigen::Index outputs = w.cols();
  for (Eigen::Index n = 0; n < s.rows(); ++n) {
    const Elements<T> elements = s.row(n);
    const Columns<T> all{
        w.data(), w.outerStride(), scale, base.data(), y.data() + n * y.outerStride(), add};
    Eigen::Index o = 0;
    for (; o + 8 * lanes <= outputs; o += 8 * lanes) combine<8>(elements, all.from(o));
    for (; o + lanes <= outputs; o += lanes) combine<1>(elements, all.from(o));
    for (; o < outputs; ++o) combine_one(elements, all.from(o));
  }
}

#define SURPRISAL_INSTANTIATE(T)                                                        \
  template class SparseMatrix<T>;                                                       \
  template void multiply_sparse<T>(const SparseMatrix<T>&, MatrixIn<T>, T, VectorIn<T>, \
                                   MatrixOut<T>, bool);
SURPRISAL_INSTANTIATE(float)
SURPRISAL_INSTANTIATE(double)
#undef SURPRISAL_INSTANTIATE

}  // namespace surprisal
