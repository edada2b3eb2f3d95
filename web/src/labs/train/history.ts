import { RunHistory } from '../training/run-history.ts';
import type { RnnFacts, RnnModel } from './rnn-protocol.ts';

/** Points of a line that is one of several. */
const limit = 384;

/** The past of a run of the toy RNN: one line for each sentence, and the mean of the epochs. */
export class RnnHistory extends RunHistory<RnnModel> {
  readonly lossLines;
  readonly targetLines;
  readonly meanLine = this.epochLine((epoch) => this.atEpoch('loss', epoch), { isLoss: true });

  constructor(facts: RnnFacts) {
    super(facts);
    this.lossLines = this.updateLines('loss', facts.sentences.length, { isLoss: true, limit });
    this.targetLines = this.updateLines('pTarget', facts.sentences.length, {
      isLoss: false,
      limit,
    });
  }
}
