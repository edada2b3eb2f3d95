import type { RunStatus } from '../../state/player.ts';
import type { Frame, Model } from '../../worker/run-protocol.ts';
import type { RunHistory } from './run-history.ts';

/** A run as it stands on the page: its facts, its last frame, its past. */
export abstract class ShownRun<M extends Model, History extends RunHistory<M>> {
  /** A frame is shown, in this very animation frame. */
  onFrame: () => void = () => undefined;
  /** Anything else has changed. */
  onChange: () => void = () => undefined;

  facts: M['facts'] | null = null;
  history: History | null = null;
  frame: Frame<M> | null = null;
  status: RunStatus = 'idle';
  update = 0;

  protected abstract newHistory(facts: M['facts']): History;

  get total(): number {
    return this.facts?.totalUpdates ?? 0;
  }

  get loss(): number | null {
    return this.history?.at('loss', this.update) ?? null;
  }

  /** A run that diverged has one loss more than updates. */
  losses(): readonly number[] {
    return this.history?.losses(this.status === 'error' ? this.update + 1 : this.update) ?? [];
  }

  /** Another run is shown from now on. */
  protected begin(facts: M['facts']): void {
    this.facts = facts;
    this.history = this.newHistory(facts);
  }

  protected draw(frame: Frame<M>): void {
    this.history?.append(frame.tail);
    this.frame = frame;
    this.update = frame.update;
    const changed = this.status !== frame.status;
    this.status = frame.status;
    this.onFrame();
    if (changed) this.onChange();
  }
}
