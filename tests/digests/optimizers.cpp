#include "../cpp/random_matrix.h"
#include "print.h"
#include "surprisal/optim/clip.h"
#include "surprisal/optim/optimizer.h"
#include "values.h"

using namespace surprisal;

namespace {

template <class T>
void print_steps(const std::string& name, Eigen::Index size) {
  Generator generator(99);
  RowVector<T> p = random_row<T>(generator, size);
  Optimizer<T> optimizer({name, 0.01, name == "sgd" ? 0.9 : 0, 0.05}, size);
  std::vector<T> norms;
  for (int step = 0; step < 200; ++step) {
    RowVector<T> gradient = random_row<T>(generator, size);
    norms.push_back(gradient_norm<T>(gradient));
    gradient *= clip_factor<T>(norms.back(), 2);
    optimizer.update(gradient, p);
  }
  const std::string tail =
      "_" + name + (sizeof(T) == 4 ? "_float_" : "_double_") + std::to_string(size);
  print_digest("parameters" + tail, p);
  print_digest("norms" + tail, norms);
  for (const auto& slot : optimizer.slots())
    print_digest(std::string(slot.name) + tail, slot.values);
  std::vector<double> scalars;
  for (const auto& [scalar, value] : optimizer.scalars()) scalars.push_back(value);
  print_digest("scalars" + tail, scalars);
}

}  // namespace

void print_optimizers() {
  for (const char* name : {"sgd", "rmsprop", "adam", "adamw"})
    for (const Eigen::Index size : {1, 30, 899, 1023}) {
      print_steps<float>(name, size);
      print_steps<double>(name, size);
    }
}
