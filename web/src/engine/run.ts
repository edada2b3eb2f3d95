import type { Run as NativeRun } from './generated/rnn.js';
import { Handle } from './handle.ts';
import type { NamedTensor, Run } from './types.ts';

/** `Run` over an object of the engine, whatever its model; its own methods are added by those below. */
export abstract class RunHandle<Native extends NativeRun> implements Run {
  readonly totalUpdates: number;
  readonly updatesPerEpoch: number;
  readonly parameterCount: number;
  protected readonly handle: Handle<Native>;

  constructor(run: Native) {
    this.handle = new Handle('run', run);
    this.totalUpdates = run.totalUpdates();
    this.updatesPerEpoch = run.updatesPerEpoch();
    this.parameterCount = run.parameterCount();
  }

  get update(): number {
    return this.handle.use((run) => run.update());
  }

  get diverged(): boolean {
    return this.handle.use((run) => run.diverged());
  }

  step(count: number): number {
    return this.handle.use((run) => run.step(count));
  }

  seek(update: number): void {
    this.handle.use((run) => run.seek(update));
  }

  rewind(update: number): void {
    this.handle.use((run) => run.rewind(update));
  }

  advance(phase: string): void {
    this.handle.use((run) => run.advance(phase));
  }

  series(name: string, from = 0): Float32Array {
    return this.handle.use((run) => run.series(name, from));
  }

  losses(from = 0): Float32Array {
    return this.series('loss', from);
  }

  smoothedLosses(from = 0): Float32Array {
    return this.handle.use((run) => run.smoothedLosses(from));
  }

  epochLosses(from = 0): Float32Array {
    return this.handle.use((run) => run.epochLosses(from));
  }

  digest(): string {
    return this.handle.use((run) => run.digest());
  }

  tensors(): NamedTensor[] {
    return this.handle.use((run) => run.tensors());
  }

  delete(): void {
    this.handle.delete();
  }
}
