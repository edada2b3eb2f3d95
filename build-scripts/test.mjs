// Runs all stages of the tests, or those named; a test file stands for its stage with that file alone.
import { runStages } from './lib/run-stages.mjs';
import { stages } from './lib/stages.mjs';

const chosen = process.argv.slice(2).map((argument) => {
  const [, folder] = /^tests\/([^/]+)\/.*\.test\.ts$/.exec(argument) ?? [];
  return folder === undefined ? { name: argument, files: [] } : { name: folder, files: [argument] };
});
const filesOf = (stage) =>
  chosen.filter(({ name }) => name === stage.name).flatMap(({ files }) => files);

await runStages(
  stages
    .filter(({ name }) => chosen.length === 0 || chosen.some((each) => each.name === name))
    .map((stage) => ({ ...stage, body: (count) => stage.body(count, { files: filesOf(stage) }) })),
);
