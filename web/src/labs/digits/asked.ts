/** What the lab asks: it comes when the reader stirs, or the run rests. */
import '../../predict/answers.ts';
import '../../predict/predict.ts';

export { questions } from './questions.ts';
