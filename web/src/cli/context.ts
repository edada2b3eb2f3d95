import type { Engine } from '../engine/engine.ts';
import type { Output } from './output.ts';

/** What every command works with. */
export interface Context {
  readonly engine: Engine;
  readonly output: Output;
}
