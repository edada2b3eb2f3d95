import type { RnnEngine } from '../../engine/engine.ts';
import type { NamedTensor, RnnRun } from '../../engine/types.ts';
import { budget, RunLoop, type Surroundings } from '../../worker/loop.ts';
import type { UpdateDetail, Frame, FromWorker, HistoryTail, ToWorker } from './rnn-protocol.ts';
import type { Pace } from '../../worker/run-protocol.ts';

const chunk = 64;

/** Trains the toy RNN for the page, and takes updates apart where it wants to see them. */
export class Trainer extends RunLoop<RnnRun, FromWorker> {
  readonly #engine: RnnEngine;
  #sentences = 1;
  #detail = false;
  #updateDetail: UpdateDetail | null = null;
  #sent = { updates: 0, epochs: 0 };

  constructor(engine: RnnEngine, around: Surroundings<FromWorker>) {
    super(around);
    this.#engine = engine;
  }

  handle(message: ToWorker): void {
    switch (message.type) {
      case 'start':
        this.#start(message);
        return;
      case 'detail':
        if (message.run !== this.id) return;
        this.#detail = message.detail;
        this.settle(this.done);
        return;
      case 'load':
        return;
      default:
        this.handleAny(message);
    }
  }

  #start(message: ToWorker & { type: 'start' }): void {
    let run: RnnRun | null = null;
    try {
      run = this.#engine.createRnnRun(message.config);
      const { vocabulary, sentences, totalUpdates, parameterCount } = run;
      const floor = this.#engine.lossFloor(message.config.sentences, message.config.mode);
      this.around.post({
        type: 'started',
        run: message.run,
        facts: { vocabulary, sentences, totalUpdates, parameterCount, floor },
      });
    } catch (error) {
      run?.delete();
      this.refuse(message.run, message.command, error);
      return;
    }
    this.#sentences = run.sentences.length;
    this.#sent = { updates: 0, epochs: 0 };
    this.#detail = message.detail;
    this.replace(run, message.run, message.command, message.update);
  }

  /** The last update is taken apart, phase by phase, if the page wants to see it. */
  protected override advance(run: RnnRun, due: number, started: number): void {
    const apart = this.#detail && !this.awaiting;
    let left = apart ? due - 1 : due;
    this.#updateDetail = null;
    while (left > 0 && !run.diverged && this.around.now() - started < budget) {
      const count = Math.min(chunk, left);
      run.step(count);
      left -= count;
    }
    if (apart && !run.diverged) this.#updateDetail = this.#captureUpdate(run);
  }

  protected override settled(): void {
    this.#updateDetail = null;
  }

  /** In motion the next slice ends with an update taken apart; here one would go back for it. */
  protected override waitsForSlice(): boolean {
    return this.#detail;
  }

  /** Does the next update phase by phase. */
  #captureUpdate(run: RnnRun): UpdateDetail | null {
    const sentence = run.sentence;
    run.forward();
    const loss = run.loss();
    if (run.diverged) return null;
    run.backward();
    const backward = run.tensors();
    run.applyUpdate();
    return { update: run.update, sentence, loss, backward, applied: run.tensors() };
  }

  /** Takes the last update apart by going back before it; before the first, the first. */
  #reconstruct(run: RnnRun): UpdateDetail | null {
    const { update, totalUpdates } = run;
    if (run.diverged || totalUpdates === 0) return null;
    run.seek(Math.max(0, update - 1));
    const updateDetail = this.#captureUpdate(run);
    if (run.update !== update) run.seek(update);
    return updateDetail;
  }

  protected override post(run: RnnRun, pace: Pace): void {
    if (this.#detail && this.#updateDetail?.update !== Math.max(1, run.update))
      this.#updateDetail = this.#reconstruct(run);
    const frame: Frame = {
      ...pace,
      tail: this.#tail(run),
      predictions: run.predictions(),
      updateDetail: this.#detail ? this.#updateDetail : null,
      heapBytes: this.#engine.heapBytes(),
      liveObjects: this.#engine.liveObjects(),
    };
    this.around.post({ type: 'frame', run: this.id, frame }, buffers(frame));
    // The tensors went with the message.
    this.#updateDetail = null;
  }

  /** What the page has not had yet. After a step back it has more than the run, and the same numbers. */
  #tail(run: RnnRun): HistoryTail {
    const { updates: from, epochs: fromEpoch } = this.#sent;
    const ahead = run.update < from;
    const losses = ahead ? new Float32Array() : run.losses(from);
    const targetProbabilities = ahead ? new Float32Array() : run.targetProbabilities(from);
    const complete = Math.floor(run.update / this.#sentences);
    const epochLosses = complete < fromEpoch ? new Float32Array() : run.epochLosses(fromEpoch);
    const perplexities = Float64Array.from(epochLosses, (loss) => this.#engine.perplexity(loss));
    this.#sent = { updates: from + losses.length, epochs: fromEpoch + epochLosses.length };
    return { from, losses, targetProbabilities, fromEpoch, epochLosses, perplexities };
  }
}

function buffers(frame: Frame): Transferable[] {
  const all = new Set<Transferable>();
  const add = (array: Float32Array | Float64Array | null): void => {
    if (array !== null && array.byteLength > 0) all.add(array.buffer as ArrayBuffer);
  };
  const { tail, predictions, updateDetail } = frame;
  add(tail.losses);
  add(tail.targetProbabilities);
  add(tail.epochLosses);
  add(tail.perplexities);
  for (const prediction of predictions)
    for (const value of Object.values(prediction))
      if (typeof value !== 'number') add(value as Float32Array);
  const addTensor = (tensor: NamedTensor): void => {
    add(tensor.values);
    add(tensor.gradient);
  };
  updateDetail?.backward.forEach(addTensor);
  updateDetail?.applied.forEach(addTensor);
  return [...all];
}
