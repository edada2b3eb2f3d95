// Runs the stages of the tests, all or those named.
import { runStages } from './lib/run-stages.mjs';
import { stages } from './lib/stages.mjs';

const names = process.argv.slice(2);
await runStages(stages.filter(({ name }) => names.length === 0 || names.includes(name)));
