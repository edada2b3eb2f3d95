#include "surprisal/audit/audit.h"

#include <emscripten/bind.h>

#include <memory>
#include <optional>

#include "arrays.h"
#include "guard.h"
#include "whole.h"

namespace surprisal::bindings {

namespace {

constexpr const char* op = "audit";
/// A table is given a few rows at a time, and never kept.
constexpr Limit classes_limit{"number of classes", 1, 1e7, false, true};
constexpr Limit period_limit{"rows of a sequence", 0, 1e8, false, true};

/// A number for every name.
using NamedNumbers = Value<struct NamedNumbersName>;
using CostlyRows = Value<struct CostlyRowsName>;

struct Setup {
  double classes = 0;
  Float64Array targets;
  std::optional<Float64Array> weight;
  double ignore_index = -100;
  double period = 0;
  bool probabilities = false;
};

std::unique_ptr<Audit> create_audit(Setup setup) {
  AuditSetup given;
  given.classes = whole(op, classes_limit, setup.classes);
  given.targets = to_vector<double>(setup.targets);
  if (setup.weight) given.weight = to_vector<double>(*setup.weight);
  given.ignore_index = setup.ignore_index;
  given.period = whole(op, period_limit, setup.period);
  given.probabilities = setup.probabilities;
  return std::make_unique<Audit>(std::move(given));
}

void add(Audit& audit, Float64Array table, Float64Array soft) {
  audit.add(to_vector<double>(table), to_vector<double>(soft));
}

NamedNumbers measures(const Audit& audit) {
  emscripten::val object = emscripten::val::object();
  for (const auto& [name, value] : audit.measures()) object.set(name, value);
  return NamedNumbers(object);
}

CostlyRows worst(const Audit& audit) {
  return to_list<CostlyRows>(audit.worst(), [](const CostlyRow& row) {
    emscripten::val object = emscripten::val::object();
    object.set("row", row.row);
    object.set("target", row.target);
    object.set("loss", row.loss);
    object.set("predicted", row.predicted);
    object.set("probability", row.probability);
    return object;
  });
}

Float32Array row_losses(const Audit& audit) { return to_float32_array(audit.row_losses()); }

}  // namespace

EMSCRIPTEN_BINDINGS(audit) {
  emscripten::register_type<NamedNumbers>("Readonly<Record<string, number>>");
  emscripten::register_type<CostlyRows>(
      "readonly {readonly row: number, readonly target: number, readonly loss: number, "
      "readonly predicted: number, readonly probability: number}[]");
  emscripten::value_object<Setup>("AuditSetup")
      .field("classes", &Setup::classes)
      .field("targets", &Setup::targets)
      .field("weight", &Setup::weight)
      .field("ignoreIndex", &Setup::ignore_index)
      .field("period", &Setup::period)
      .field("probabilities", &Setup::probabilities);
  emscripten::class_<Audit>("Audit")
      .function("add(cells, soft)", &Guard<&add>::call)
      .function("measures", &Guard<&measures>::call)
      .function("worst", &Guard<&worst>::call)
      .function("rowLosses", &Guard<&row_losses>::call);
  emscripten::function("createAudit(setup)", &Guard<&create_audit>::call);
}

}  // namespace surprisal::bindings
