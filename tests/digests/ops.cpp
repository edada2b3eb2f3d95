#include "../cpp/cross_entropy_call.h"
#include "../cpp/random_matrix.h"
#include "print.h"
#include "surprisal/ops/embedding.h"
#include "surprisal/ops/linear.h"
#include "surprisal/ops/rnn.h"
#include "values.h"

using namespace surprisal;

namespace {

/// Prints under one stem, type and shape.
struct Titled {
  std::string tail;
  template <class Tensor>
  void operator()(const std::string& name, const Tensor& tensor) const {
    print_digest(name + tail, tensor);
  }
};

template <class T>
void print_losses(const Titled& print, Generator& generator, Eigen::Index rows,
                  Eigen::Index classes) {
  for (const double scale : {0.1, 3.0, 100.0}) {
    const Titled titled{"_scale_" + std::to_string(static_cast<int>(scale * 10)) + print.tail};
    const Matrix<T> z = random_matrix<T>(generator, rows, classes, scale);
    const Matrix<T> weights = random_matrix<T>(generator, rows, classes);
    Matrix<T> p(rows, classes), dz(rows, classes);
    softmax_forward<T>(z, p);
    titled("softmax", p);
    softmax_backward<T>(p, weights, dz);
    titled("softmax_backward", dz);
    std::vector<Index> targets(static_cast<std::size_t>(rows));
    randint_fill(generator, 0, classes, targets);
    if (rows > 2) targets[1] = -100;
    std::vector<T> class_weight;
    for (Eigen::Index c = 0; c < classes; ++c)
      class_weight.push_back(static_cast<T>(uniform_double(generator)));
    for (const bool all_options : {false, true}) {
      CrossEntropyOptions<T> options;
      if (all_options) options = {{class_weight}, T(0.1)};
      const CrossEntropyCall<T> call(z, targets, options);
      const std::string name = all_options ? "cross_entropy_options" : "cross_entropy";
      titled(name + "_loss", std::vector<T>{call.loss});
      titled(name + "_rows", call.rows);
      titled(name + "_gradient", call.gradient);
      if (all_options) continue;
      titled("log_softmax", call.log_probabilities);
      titled("probabilities", call.probabilities);
      log_softmax_backward<T>(call.log_probabilities, weights, dz);
      titled("log_softmax_backward", dz);
    }
  }
}

template <class T>
void print_layers(const Titled& print, Generator& generator, Eigen::Index n, Eigen::Index in,
                  Eigen::Index out) {
  const Matrix<T> x = random_matrix<T>(generator, n, in),
                  weight = random_matrix<T>(generator, out, in);
  const RowVector<T> bias = random_row<T>(generator, out);
  Matrix<T> y(n, out), dx(n, in), dweight = Matrix<T>::Zero(out, in);
  RowVector<T> dbias = RowVector<T>::Zero(out);
  linear_forward<T>(x, weight, bias, y);
  print("linear", y);
  const Matrix<T> dy = random_matrix<T>(generator, n, out);
  linear_backward<T>(dy, x, weight, dx, dweight, dbias);
  print("linear_dx", dx);
  print("linear_dweight", dweight);
  print("linear_dbias", dbias);

  RowVector<T> memory = random_row<T>(generator, RnnWeights<T>::size(in, out), 0.3);
  RowVector<T> dmemory = RowVector<T>::Zero(memory.size());
  RnnWeights<T> weights(memory.data(), in, out), dweights(dmemory.data(), in, out);
  Matrix<T> preactivation(n, out), hidden(n, out), dpreactivation(n, out), dhidden = dy;
  rnn_forward<T>(x, weights, preactivation, hidden);
  rnn_backward<T>(x, hidden, weights, dhidden, dpreactivation, dx, dweights);
  print("rnn_hidden", hidden);
  print("rnn_dweights", dmemory);
  print("rnn_dx", dx);

  std::vector<Index> tokens(static_cast<std::size_t>(n));
  randint_fill(generator, 0, out, tokens);
  Matrix<T> embedded(n, in), dtable = Matrix<T>::Zero(out, in);
  embedding_forward<T>(weight, tokens, embedded);
  embedding_backward<T>(tokens, embedded, dtable);
  print("embedding", embedded);
  print("embedding_dweight", dtable);
}

template <class T>
void print_all(const std::string& type) {
  Generator generator(77);
  for (const auto& [rows, classes] : {std::pair{1, 1}, {3, 5}, {12, 8}, {64, 32}, {7, 1000}})
    print_losses<T>({type + "_" + std::to_string(rows) + "x" + std::to_string(classes)}, generator,
                    rows, classes);
  for (const auto& [n, in, out] :
       {std::tuple{1, 1, 1}, {3, 10, 20}, {2, 7, 9}, {5, 33, 17}, {31, 128, 200}, {31, 127, 199}})
    print_layers<T>(
        {type + "_" + std::to_string(n) + "x" + std::to_string(in) + "x" + std::to_string(out)},
        generator, n, in, out);
}

}  // namespace

void print_ops() {
  print_all<float>("_float");
  print_all<double>("_double");
}
