import { loadRnnEngine } from '../../engine/load-rnn.ts';
import { serve } from '../../worker/serve.ts';
import { RnnKind } from './rnn-kind.ts';

serve(loadRnnEngine, (engine) => new RnnKind(engine));
