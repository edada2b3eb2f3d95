// Runs all stages of the tests, or those named; a test file stands for its stage with that file alone.
import { runStages } from './lib/run-stages.mjs';
import { stages } from './lib/stages.mjs';

/** The stage that a file of tests belongs to: that of its folder, or for a lab's own by its name. */
function stageOf(file) {
  if (/^web\/src\/labs\/[^/]+\/tests\/.*\.test\.ts$/.test(file))
    return file.endsWith('.page.test.ts') ? 'browser' : 'web';
  return /^tests\/([^/]+)\/.*\.test\.ts$/.exec(file)?.[1];
}

const chosen = process.argv.slice(2).map((argument) => {
  const stage = stageOf(argument);
  return stage === undefined ? { name: argument, files: [] } : { name: stage, files: [argument] };
});
const filesOf = (stage) =>
  chosen.filter(({ name }) => name === stage.name).flatMap(({ files }) => files);

await runStages(
  stages
    .filter(({ name }) => chosen.length === 0 || chosen.some((each) => each.name === name))
    .map((stage) => ({ ...stage, body: (count) => stage.body(count, { files: filesOf(stage) }) })),
);
