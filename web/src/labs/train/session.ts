import type { SentencePrediction } from '../../engine/types.ts';
import type { UpdateDetail, Frame, FromWorker, RunFacts, ToWorker } from './rnn-protocol.ts';
import { RunSession } from '../training/run-session.ts';
import { updatesPerSecond } from '../training/speeds.ts';
import { History } from './history.ts';
import { declaration } from './lab.ts';
import { runConfig, runKey, type TrainSettings } from './settings.ts';
import workerAddress from './worker.ts?address';

export interface Shown {
  readonly facts: RunFacts;
  readonly update: number;
  readonly predictions: readonly SentencePrediction[];
}

/** The page's side of a run of the toy RNN: its history, its predictions, its last update. */
export class TrainSession extends RunSession<TrainSettings, RunFacts, Frame, ToWorker, FromWorker> {
  history: History | null = null;
  predictions: readonly SentencePrediction[] = [];
  updateDetail: UpdateDetail | null = null;
  heapBytes = 0;
  liveObjects = 0;
  protected override readonly workerAddress = workerAddress;
  protected override readonly engineModule = declaration.engine;
  #detail = false;

  protected override startMessage(run: number, command: number, update: number): ToWorker {
    const config = runConfig(this.settings);
    return { type: 'start', run, command, config, update, detail: this.#detail };
  }

  protected override runKey(settings: TrainSettings): string {
    return runKey(settings);
  }

  protected override rate(settings: TrainSettings): number | null {
    return updatesPerSecond(settings);
  }

  setDetail(detail: boolean): void {
    if (detail === this.#detail) return;
    this.#detail = detail;
    this.tell({ type: 'detail', run: this.runNumber, detail });
  }

  protected override begin(facts: RunFacts): void {
    this.history = new History(facts.totalUpdates, facts.sentences.length);
  }

  protected override take(frame: Frame, drawn: boolean): void {
    this.history?.append(frame.tail);
    if (!drawn) return;
    this.predictions = frame.predictions;
    this.updateDetail =
      frame.updateDetail ??
      (this.updateDetail?.update === Math.max(1, frame.update) ? this.updateDetail : null);
    this.heapBytes = frame.heapBytes;
    this.liveObjects = frame.liveObjects;
  }

  protected override lossBefore(update: number): number | undefined {
    return this.history?.loss(update);
  }

  override losses(): readonly number[] {
    return this.history?.losses(this.status === 'error' ? this.update + 1 : this.update) ?? [];
  }
}
