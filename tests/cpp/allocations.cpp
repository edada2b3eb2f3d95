// Counts at the level of malloc, where `new` and Eigen arrive too: through the sanitizers' hooks,
// or else in place of the C library's functions, which are called under their other names.

#include "allocations.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace {

std::size_t count = 0;
std::size_t in_use = 0;
std::size_t peak = 0;

void taken(std::size_t bytes) {
  ++count;
  in_use += bytes;
  peak = std::max(peak, in_use);
}

void given_back(std::size_t bytes) { in_use -= std::min(bytes, in_use); }

}  // namespace

std::size_t allocations_so_far() { return count; }
std::size_t bytes_in_use() { return in_use; }
std::size_t take_peak_bytes() { return std::exchange(peak, in_use); }

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define COUNT_BY_SANITIZER
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define COUNT_BY_SANITIZER
#endif

#if defined(COUNT_BY_SANITIZER)

#include <sanitizer/allocator_interface.h>

namespace {

const int installed = __sanitizer_install_malloc_and_free_hooks(
    [](const volatile void*, std::size_t size) { taken(size); },
    [](const volatile void* memory) {
      if (memory != nullptr) given_back(__sanitizer_get_allocated_size(memory));
    });

}  // namespace

#elif defined(__EMSCRIPTEN__) || defined(__GLIBC__)

#include <malloc.h>

#if defined(__EMSCRIPTEN__)
#define UNDERLYING(name) emscripten_builtin_##name
#else
#define UNDERLYING(name) __libc_##name
#endif

extern "C" {

void* UNDERLYING(malloc)(std::size_t);
void* UNDERLYING(calloc)(std::size_t, std::size_t);
void* UNDERLYING(realloc)(void*, std::size_t);
void* UNDERLYING(memalign)(std::size_t, std::size_t);
void UNDERLYING(free)(void*);

static void* counted(void* memory) {
  if (memory != nullptr) taken(malloc_usable_size(memory));
  return memory;
}

void* malloc(std::size_t size) { return counted(UNDERLYING(malloc)(size)); }
void* calloc(std::size_t number, std::size_t size) {
  return counted(UNDERLYING(calloc)(number, size));
}
void* realloc(void* memory, std::size_t size) {
  if (memory != nullptr) given_back(malloc_usable_size(memory));
  return counted(UNDERLYING(realloc)(memory, size));
}
void* memalign(std::size_t alignment, std::size_t size) {
  return counted(UNDERLYING(memalign)(alignment, size));
}
void* aligned_alloc(std::size_t alignment, std::size_t size) { return memalign(alignment, size); }
int posix_memalign(void** memory, std::size_t alignment, std::size_t size) {
  *memory = memalign(alignment, size);
  return *memory == nullptr ? 12 : 0;  // ENOMEM
}
void free(void* memory) {
  if (memory != nullptr) given_back(malloc_usable_size(memory));
  UNDERLYING(free)(memory);
}

}  // extern "C"

#else
#error "no way is known to count allocations with this C library"
#endif
