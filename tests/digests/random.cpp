#include "print.h"
#include "surprisal/models/toy_rnn.h"
#include "surprisal/random/distributions.h"
#include "values.h"

using namespace surprisal;

void print_random() {
  for (const std::uint64_t seed : {0ull, 538ull, 4294967303ull, 9007199254740991ull}) {
    Generator generator(seed);
    const std::string tail = "_seed_" + std::to_string(seed);
    std::vector<std::int64_t> integers(1000);
    randint_fill(generator, -7, 1'000'000, integers);
    print_digest("randint" + tail, integers);
    std::vector<float> floats(1000), normals(100'003), few(7);
    uniform_fill(generator, -0.3, 1.7, floats);
    print_digest("uniform" + tail, floats);
    normal_fill(generator, normals);
    print_digest("normal" + tail, normals);
    normal_fill(generator, few, 2, 0.5);
    print_digest("few_normals" + tail, few);
    std::vector<double> doubles(1000);
    for (double& value : doubles) value = uniform_double(generator);
    print_digest("uniform_double" + tail, doubles);
    print_digest("randperm" + tail, randperm(generator, 1000));
    print_digest("loader_order" + tail, loader_order(generator, 1000));
    const ToyRnnSizes sizes{9, 10, 21};
    ToyRnnParams<float> params(sizes);
    toy_rnn_init(generator, params);
    print_digest("initial_parameters" + tail, params.all);
  }
}
