import type { RnnConfig, SentencePrediction } from '../../engine/types.ts';
import { RunSession } from '../training/run-session.ts';
import { WorkerLink } from '../training/link.ts';
import { RnnHistory } from './history.ts';
import { declaration } from './lab.ts';
import type { RnnFacts, RnnFrame, RnnModel, UpdateDetail } from './rnn-protocol.ts';
import { runConfig, runKey, type TrainSettings } from './settings.ts';
import workerAddress from './worker.ts?address';

/** The page's side of a run of the toy RNN: its predictions, its last update. */
export class TrainSession extends RunSession<TrainSettings, RnnModel, RnnHistory> {
  updateDetail: UpdateDetail | null = null;

  constructor(settings: TrainSettings) {
    super(settings, (events) => new WorkerLink(workerAddress, declaration.engine, events));
  }

  get predictions(): readonly SentencePrediction[] {
    return this.frame?.predictions ?? [];
  }

  protected override config(): RnnConfig {
    return runConfig(this.settings);
  }

  protected override runKey(settings: TrainSettings): string {
    return runKey(settings);
  }

  protected override newHistory(facts: RnnFacts): RnnHistory {
    return new RnnHistory(facts);
  }

  protected override draw(frame: RnnFrame): void {
    const { updateDetail: before } = this;
    const isCurrent = before?.update === Math.max(1, frame.update);
    this.updateDetail = frame.updateDetail ?? (isCurrent ? before : null);
    super.draw(frame);
  }
}
