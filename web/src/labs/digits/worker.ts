import { loadDigitsEngine } from '../../engine/load-digits.ts';
import { serve } from '../../worker/serve.ts';
import { DigitsKind } from './digits-kind.ts';

serve(loadDigitsEngine, (engine) => new DigitsKind(engine));
