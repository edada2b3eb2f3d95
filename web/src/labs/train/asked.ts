/** What the reader answers, opens and sets: it comes when the reader stirs, or the run rests. */
import '../../predict/answers.ts';
import '../../predict/predict.ts';
import '../../ui/copy-button.ts';
import './controls.ts';
import './floor.ts';
import './sentence-editor.ts';

export { questions } from './questions.ts';
