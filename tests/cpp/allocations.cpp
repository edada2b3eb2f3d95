// Counts at the level of malloc, where `new` and Eigen arrive too: through the sanitizers' hooks,
// or else in place of the C library's functions, which are called under their other names.

#include "allocations.h"

#include <cstdlib>

namespace {

std::size_t count = 0;

}  // namespace

std::size_t allocations_so_far() { return count; }

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
    [](const volatile void*, std::size_t) { ++count; }, [](const volatile void*) {});

}  // namespace

#elif defined(__EMSCRIPTEN__) || defined(__GLIBC__)

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

void* malloc(std::size_t size) {
  ++count;
  return UNDERLYING(malloc)(size);
}
void* calloc(std::size_t number, std::size_t size) {
  ++count;
  return UNDERLYING(calloc)(number, size);
}
void* realloc(void* memory, std::size_t size) {
  ++count;
  return UNDERLYING(realloc)(memory, size);
}
void* memalign(std::size_t alignment, std::size_t size) {
  ++count;
  return UNDERLYING(memalign)(alignment, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) { return memalign(alignment, size); }
int posix_memalign(void** memory, std::size_t alignment, std::size_t size) {
  *memory = memalign(alignment, size);
  return *memory == nullptr ? 12 : 0;  // ENOMEM
}
void free(void* memory) { UNDERLYING(free)(memory); }

}  // extern "C"

#else
#error "no way is known to count allocations with this C library"
#endif
