import { toEngineError } from './errors.ts';
import type { EngineError } from './types.ts';

interface Prototype {
  delete: (this: object) => void;
}
type Bound = (this: unknown, ...args: unknown[]) => unknown;

/** What every module lets its gate use. */
export interface NativeModule {
  _emscripten_stack_get_current(): number;
  __emscripten_stack_restore(stack: number): void;
  count_emval_handles(): number;
  /** What the bindings leave where they refuse something; see `guard.h`. */
  refusal?: EngineError | undefined;
}

/** A module behind its gate. */
export interface Gated<Module> {
  readonly module: Module;
  /** Objects on the engine's heap that wait to be deleted, and values that the engine holds on to. */
  readonly liveObjects: () => number;
}

/**
 * Puts every bound function and method behind a gate, so that whatever goes wrong inside arrives
 * as an `EngineError` and leaves the engine's stack whole: a JavaScript error on its way out of
 * WebAssembly passes by the code that would have given back the stack of each function. So the
 * engine's own refusals are thrown here, when the call has returned.
 */
export function gate<Module extends NativeModule>(module: Module): Gated<Module> {
  const atRest = module._emscripten_stack_get_current();
  let objects = 0;
  const gated = (call: Bound): Bound => {
    return function (...args) {
      try {
        const result = call.apply(this, args);
        const { refusal } = module;
        if (refusal !== undefined) {
          module.refusal = undefined;
          throw refusal;
        }
        if (isObject(result)) objects += 1;
        return result;
      } catch (error) {
        module.__emscripten_stack_restore(atRest);
        throw toEngineError(error);
      }
    };
  };
  /** Of classes; one that derives from another has that one's. */
  const counting = new Set<Prototype['delete']>();
  const counted = (remove: Prototype['delete']): Prototype['delete'] => {
    const removing = function (this: object): void {
      remove.call(this);
      objects -= 1;
    };
    counting.add(removing);
    return removing;
  };
  for (const [name, value] of Object.entries(module) as [string, unknown][]) {
    if (!isFunction(value) || name.startsWith('_')) continue; // the stack's own functions
    const methods = methodsOf(value);
    if (methods.length === 0) {
      Object.assign(module, { [name]: gated(value) });
      continue;
    }
    const { prototype } = value;
    const remove = prototype.delete;
    if (!counting.has(remove)) prototype.delete = counted(remove);
    for (const [method, call] of methods) {
      Object.defineProperty(prototype, method, { value: gated(call) });
    }
  }
  return { module, liveObjects: () => objects + module.count_emval_handles() };
}

/** Those of a class of embind's; a bound function has none. */
function methodsOf({ prototype }: { readonly prototype?: object }): [string, Bound][] {
  return Object.entries(Object.getOwnPropertyDescriptors(prototype ?? {})).flatMap(
    ([name, { value }]: [string, { value?: unknown }]): [string, Bound][] =>
      name !== 'constructor' && isFunction(value) ? [[name, value]] : [],
  );
}

/** An instance of one of embind's classes. */
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'delete' in value;
}

function isFunction(value: unknown): value is Bound & { readonly prototype: Prototype } {
  return typeof value === 'function';
}
