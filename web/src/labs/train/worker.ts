import type { RnnEngine } from '../../engine/engine.ts';
import { loadRnnEngine } from '../../engine/load-rnn.ts';
import type { FromWorker, ToWorker } from './rnn-protocol.ts';
import { serve } from '../../worker/serve.ts';
import { Trainer } from './rnn-trainer.ts';

serve<RnnEngine, ToWorker, FromWorker>(
  loadRnnEngine,
  (engine, around) => new Trainer(engine, around),
);
