#pragma once

#include <memory>

#include "arrays.h"
#include "surprisal/core/memory.h"
#include "surprisal/data/images.h"

namespace surprisal::bindings {

using Uint8Array = Value<struct Uint8ArrayName>;

/// Images, and the memory that they are given.
struct HeldImages {
  Reservation memory;
  ImageSet set;
};

inline std::shared_ptr<const ImageSet> images_of(std::shared_ptr<const HeldImages> held) {
  return {held, &held->set};
}

/// Images that JavaScript holds; runs over them share the memory, and keep it when it lets go.
struct ImageSetHandle {
  std::shared_ptr<const ImageSet> set;
};

inline Uint8Array to_uint8_array(std::span<const std::uint8_t> bytes) {
  const emscripten::val view{emscripten::typed_memory_view(bytes.size(), bytes.data())};
  return Uint8Array(view.call<emscripten::val>("slice"));
}

}  // namespace surprisal::bindings
