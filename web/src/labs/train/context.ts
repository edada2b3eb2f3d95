import type { Readout } from '../../charts/content.ts';
import type { TrainingContext } from '../training/context.ts';
import type { Focus } from './focus.ts';
import type { RnnFacts, UpdateDetail } from './rnn-protocol.ts';
import type { TrainSession } from './session.ts';
import type { TrainSettings } from './settings.ts';

/** What the sections of the lab are drawn from, and whom they tell. */
export interface Context extends TrainingContext<TrainSettings, TrainSession> {
  /** Of the run, or of the picture that stands in for it. */
  readonly facts: RnnFacts | null;
  readonly focused: Focus | null;
  /** The update that the inspector shows. */
  readonly shownDetail: UpdateDetail | null;
  readonly readLoss: (x: number) => Readout | null;
  readonly readTarget: (x: number) => Readout | null;
  readonly point: (event: CustomEvent<Focus | null>) => void;
  /** A point of a chart. */
  readonly cursor: (event: CustomEvent<number | null>) => void;
}
