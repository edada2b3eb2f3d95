import type { FromWorker, ToWorker } from './rnn-protocol.ts';
import { serve } from '../../worker/serve.ts';
import { Trainer } from './rnn-trainer.ts';

serve<ToWorker, FromWorker>((engine, around) => new Trainer(engine, around));
