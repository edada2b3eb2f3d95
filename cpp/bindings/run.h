#pragma once

namespace surprisal::bindings {

/// Registers the class `Run`, whose methods every run has; each family of runs calls it before it
/// registers its own, and the module of no run has none of it.
void bind_run();

}  // namespace surprisal::bindings
