// Runs what takes long, for the given number of minutes: all of it, or the stages named.
import { runStages } from './lib/run-stages.mjs';
import { build, fuzz, vitest } from './lib/stages.mjs';

const [minutes, ...names] = process.argv.slice(2);
const times = Number(minutes);

const stages = [
  {
    name: 'fuzz',
    title: 'hostile input for every parser',
    body: (count) => fuzz(count, 60 * times),
  },
  {
    name: 'properties',
    title: 'what holds for every input',
    async body(count) {
      await build();
      const env = { SURPRISAL_CASES: String(1000 * times) };
      await vitest('web', count, { files: ['hostile.test.ts'], env });
    },
  },
  {
    name: 'hostile',
    title: 'every nasty text in every field and setting',
    async body(count) {
      await build();
      const env = { SURPRISAL_SOAK: '1' };
      await vitest('browser', count, { files: ['tests/browser/hostile.test.ts'], env });
    },
  },
  {
    name: 'soak',
    title: 'what must not grow',
    async body(count) {
      await build();
      const env = { SURPRISAL_SOAK: String(10 * times) };
      await vitest('browser', count, { files: ['tests/browser/soak.test.ts'], env });
    },
  },
  {
    name: 'projects',
    title: 'the projects in web/examples, installed, built and opened',
    async body(count) {
      await build();
      await vitest('examples-npm', count);
    },
  },
];

await runStages(stages.filter(({ name }) => names.length === 0 || names.includes(name)));
