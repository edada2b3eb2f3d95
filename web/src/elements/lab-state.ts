import type { RunStatus } from '../state/player.ts';

/** What a run, or a demonstration, is doing. */
export type LabStatus = RunStatus;

/** A lab as it is now. */
export interface LabState {
  /** The lab's name in the address, such as `train`. */
  readonly lab: string;
  readonly status: LabStatus;
  /** Updates done so far, of a run; steps shown, of a demonstration. */
  readonly update: number;
  readonly total: number;
  /** Loss before the last update, in nats; null before the first, and where nothing trains. */
  readonly loss: number | null;
  /** Every setting of the lab, as written in its address. */
  readonly settings: Readonly<Record<string, string>>;
}
