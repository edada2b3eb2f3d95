#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

/// What must hold whatever the input: the fuzzer keeps the input for which it does not.
inline void require(bool condition) {
  if (!condition) std::abort();
}

/// Takes an input apart from its front.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : rest_(data), left_(size) {}

  bool empty() const { return left_ == 0; }
  std::uint8_t byte() {
    if (left_ == 0) return 0;
    --left_;
    return *rest_++;
  }
  std::size_t number() {
    const std::size_t high = byte();
    return high << 8 | byte();
  }
  std::vector<std::uint8_t> bytes(std::size_t count) {
    const std::size_t taken = std::min(count, left_);
    std::vector<std::uint8_t> result(rest_, rest_ + taken);
    rest_ += taken;
    left_ -= taken;
    return result;
  }
  /// All that is left.
  std::string text() {
    std::string result(reinterpret_cast<const char*>(rest_), left_);
    rest_ += left_;
    left_ = 0;
    return result;
  }

 private:
  const std::uint8_t* rest_;
  std::size_t left_;
};
