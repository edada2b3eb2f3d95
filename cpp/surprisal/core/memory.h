#pragma once

#include <stdexcept>
#include <string_view>

/// Books of the memory that is taken, so that what would be too much is refused before it is asked
/// of the heap: a page that a browser ends for its size says nothing any more.
namespace surprisal {

/// What all runs and images together may take, in bytes. A WASM heap can grow to four times that,
/// but phones end a page of one to two GB, and page, copies of files and canvases want room too.
inline constexpr double memory_ceiling = 1e9;

/// Memory that is not there; the message says how much was wanted, of how much.
class OutOfMemory : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Memory that stands in the books for as long as this lives.
class Reservation {
 public:
  Reservation() = default;
  /// Throws OutOfMemory if with `bytes` more the ceiling would be passed; `lower` names the
  /// settings that would make it less, for example "[digits] 196 MB are needed for this, and of the
  /// 1000 MB that the engine may take 863 MB are in use; lower the number of images".
  Reservation(std::string_view op, double bytes, std::string_view lower);
  Reservation(Reservation&& other) noexcept;
  Reservation& operator=(Reservation&& other) noexcept;
  ~Reservation();

  double bytes() const { return bytes_; }
  /// What stands in the books altogether.
  static double total();

 private:
  double bytes_ = 0;
};

}  // namespace surprisal
