import type { Readout } from '../../charts/content.ts';
import type { TrainingContext } from '../training/context.ts';
import type { Read } from './answer.ts';
import type { FilesInput, SourceChoice } from './data-menu.ts';
import type { PadInput } from './pad.ts';
import type { DigitsSession } from './session.ts';
import type { DigitsSettings } from './settings.ts';

/** What the sections of the lab are drawn from, and whom they tell. */
export interface Context extends TrainingContext<DigitsSettings, DigitsSession> {
  /** What lies on the pad, and what the model says of it. */
  readonly read: {
    readonly image: Uint8Array;
    readonly label: number | null;
    readonly answer: Read;
  } | null;
  readonly readLoss: (x: number) => Readout | null;
  readonly pad: (event: PadInput) => void;
  readonly sample: (index: number) => void;
  readonly files: (event: FilesInput) => void;
  readonly source: (event: SourceChoice) => void;
}
