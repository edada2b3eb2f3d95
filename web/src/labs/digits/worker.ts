import type { ImageEngine } from '../../engine/engine.ts';
import { loadDigitsEngine } from '../../engine/load-digits.ts';
import type { FromDigitsWorker, ToDigitsWorker } from './digits-protocol.ts';
import { DigitsTrainer } from './digits-trainer.ts';
import { serve } from '../../worker/serve.ts';

serve<ImageEngine, ToDigitsWorker, FromDigitsWorker>(
  loadDigitsEngine,
  (engine, around) => new DigitsTrainer(engine, around),
);
