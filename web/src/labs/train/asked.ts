/** What the lab asks, and what it explains when asked: it comes when the reader stirs, or the run rests. */
import '../../predict/answers.ts';
import '../../predict/predict.ts';
import './floor.ts';

export { questions } from './questions.ts';
