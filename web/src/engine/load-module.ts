import { compileEngine } from './compile.ts';
import type { EngineSource } from './engine.ts';
import { gate, type Gated, type NativeModule } from './gate.ts';
import { shortest } from './shortest.ts';

/** What Emscripten generates to make an instance of a module. */
export type Factory<Module> = (options: unknown) => Promise<Module>;

/** Loads a module of the engine into the current thread, with a heap of its own, behind its gate. */
export async function loadModule<Module extends NativeModule>(
  factory: Factory<Module>,
  source: EngineSource,
): Promise<Gated<Module>> {
  return gate(await instantiate(factory, await compileEngine(source)));
}

/**
 * Emscripten's own loader is passed by: it would neither check nor report what it fetched, and it
 * cannot tell where a script from a Blob lies.
 */
function instantiate<Module>(
  factory: Factory<Module>,
  compiled: WebAssembly.Module,
): Promise<Module> {
  return new Promise((resolve, reject) => {
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance) => void,
    ): void => {
      WebAssembly.instantiate(compiled, imports).then(receive, reject);
    };
    const locateFile = (name: string): string => name;
    factory({ instantiateWasm, locateFile, shortest }).then(resolve, reject);
  });
}
