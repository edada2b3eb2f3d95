import { EngineFailure } from './errors.ts';

/** The one owner of an object on the engine's heap. */
export class Handle<T extends { delete(): void }> {
  readonly #name: string;
  #object: T | null;

  /** `name` is what error messages call the object. */
  constructor(name: string, object: T) {
    this.#name = name;
    this.#object = object;
  }

  /** Calls a method of the object. */
  use<R>(call: (object: T) => R): R {
    const object = this.#object;
    if (!object) throw new EngineFailure('invalid_argument', `this ${this.#name} was deleted`);
    return call(object);
  }

  /** Frees the object; a second call does nothing. */
  delete(): void {
    this.#object?.delete();
    this.#object = null;
  }
}
