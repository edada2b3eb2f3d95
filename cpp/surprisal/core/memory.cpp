#include "surprisal/core/memory.h"

#include <cmath>
#include <utility>

#include "surprisal/core/error.h"

namespace surprisal {

namespace {

double reserved = 0;

double megabytes(double bytes) { return std::ceil(bytes / 1e6); }

}  // namespace

Reservation::Reservation(std::string_view op, double bytes, std::string_view lower) {
  if (!(reserved + bytes <= memory_ceiling))
    throw OutOfMemory(joined("[", op, "] ", megabytes(bytes),
                             " MB are needed for this, and of the ", megabytes(memory_ceiling),
                             " MB that the engine may take ", megabytes(reserved),
                             " MB are in use; lower ", lower));
  reserved += bytes;
  bytes_ = bytes;
}

Reservation::Reservation(Reservation&& other) noexcept : bytes_(std::exchange(other.bytes_, 0)) {}

Reservation& Reservation::operator=(Reservation&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  return *this;
}

Reservation::~Reservation() { reserved -= bytes_; }

double Reservation::total() { return reserved; }

}  // namespace surprisal
