/** The parts of the lab below the fold; they come when it moves. `torch.ts`, the last, comes by itself. */
import '../../ui/copy-button.ts';
import './controls.ts';
import './sentence-editor.ts';

export { distributionTable, lossTable, targetTable } from './tables.ts';
