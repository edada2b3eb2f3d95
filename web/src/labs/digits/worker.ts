import type { FromDigitsWorker, ToDigitsWorker } from './digits-protocol.ts';
import { DigitsTrainer } from './digits-trainer.ts';
import { serve } from '../../worker/serve.ts';

serve<ToDigitsWorker, FromDigitsWorker>((engine, around) => new DigitsTrainer(engine, around));
