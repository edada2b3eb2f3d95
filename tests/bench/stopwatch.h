#pragma once

#include <chrono>
#include <cstdio>

namespace surprisal::bench {

/// Seconds that `work` takes. A browser's clock moves in steps of 0.1 ms, so let it take 20 ms or
/// more.
template <class Work>
double seconds(Work&& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// One sample of a figure, as a line of JSON. What a figure means stands in figures.mjs.
inline void report(const char* figure, double value) {
  std::printf("{\"figure\":\"%s\",\"value\":%.9g}\n", figure, value);
}

/// Does `work` often enough, and reports how long one time takes, in microseconds.
template <class Work>
void report_each(const char* figure, int times, Work&& work) {
  const auto repeat = [&](int count) {
    for (int i = 0; i < count; ++i) work();
  };
  repeat(times / 2);  // so that a WASM engine has compiled it to its fastest code
  report(figure, seconds([&] { repeat(times); }) / times * 1e6);
}

void training();
void parts_of_an_update();
void larger_ops();
void digits();

}  // namespace surprisal::bench
