import type { FromWorker, ToWorker } from './protocol.ts';
import { serve } from './serve.ts';
import { Trainer } from './trainer.ts';

serve<ToWorker, FromWorker>((engine, around) => new Trainer(engine, around));
