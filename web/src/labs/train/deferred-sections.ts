/** The parts of the lab below the fold; they come when it moves. */
import '../../ui/copy-button.ts';
import './controls.ts';
import './sentence-editor.ts';
import './torch.ts';

export { distributionTable, lossTable, targetTable } from './tables.ts';
