import { toEngineError } from './errors.ts';
import type { MainModule } from './generated/surprisal.js';

type Bound = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Puts every bound function and method behind a gate, so that whatever goes wrong inside arrives
 * as an `EngineError` and leaves the engine's stack whole: a JavaScript error on its way out of
 * WebAssembly passes by the code that would have given back the stack of each function.
 */
export function gate(module: MainModule): MainModule {
  const atRest = module._emscripten_stack_get_current();
  const gated = (call: Bound): Bound => {
    return function (...args) {
      try {
        return call.apply(this, args);
      } catch (error) {
        module.__emscripten_stack_restore(atRest);
        throw toEngineError(error);
      }
    };
  };
  for (const [name, value] of Object.entries<unknown>({ ...module })) {
    if (!isFunction(value) || name.startsWith('_')) continue; // the stack's own functions
    const methods = methodsOf(value);
    if (methods.length === 0) Object.assign(module, { [name]: gated(value) });
    for (const [method, call] of methods) {
      Object.defineProperty(value.prototype, method, { value: gated(call) });
    }
  }
  return module;
}

/** Those of a class of embind's; a bound function has none. */
function methodsOf({ prototype }: { readonly prototype?: object }): [string, Bound][] {
  return Object.entries(Object.getOwnPropertyDescriptors(prototype ?? {})).flatMap(
    ([name, { value }]: [string, { value?: unknown }]): [string, Bound][] =>
      name !== 'constructor' && isFunction(value) ? [[name, value]] : [],
  );
}

function isFunction(value: unknown): value is Bound & { readonly prototype?: object } {
  return typeof value === 'function';
}
