import { toEngineError } from './errors.ts';
import type { MainModule } from './generated/surprisal.js';

type Bound = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Puts every bound function and method behind a gate, so that whatever goes wrong inside arrives
 * as an `EngineError` and leaves the engine's stack whole: a JavaScript error on its way out of
 * WebAssembly passes by the code that would have given back the stack of each function.
 */
export function gate(module: MainModule): MainModule {
  const {
    _emscripten_stack_get_current: stack,
    __emscripten_stack_restore: restoreStack,
    ...bound
  } = module;
  const atRest = stack();
  const gated = (call: Bound): Bound => {
    return function (...args) {
      try {
        return call.apply(this, args);
      } catch (error) {
        restoreStack(atRest);
        throw toEngineError(error);
      }
    };
  };
  for (const [name, value] of Object.entries<unknown>(bound)) {
    if (!isFunction(value)) continue;
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
