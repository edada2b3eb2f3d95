import { RunHistory } from '../training/run-history.ts';
import type { DigitsModel, TestResult } from './digits-protocol.ts';

/** The past of a run of the digits classifier: each batch, the running mean, and the tests. */
export class DigitsHistory extends RunHistory<DigitsModel> {
  readonly lossLine = this.updateLine('loss', { isLoss: true });
  readonly smoothedLine = this.updateLine('smoothedLoss', { isLoss: true });
  readonly testLine = this.epochLine((epoch) => this.atEpoch('test', epoch)?.loss, {
    isLoss: true,
  });

  /** The last test at or before `update`. */
  testAt(update: number): TestResult | undefined {
    const epoch = Math.floor(update / this.updatesPerEpoch);
    return this.atEpoch('test', Math.min(epoch, this.knownEpochs));
  }
}
