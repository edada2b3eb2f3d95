import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestUserConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A browser on a busy machine may be late: a second try, which the summary of the tests tells of. */
const inBrowser: TestUserConfig = { retry: 1 };

/** A browser's tests wait more than they compute: more of them than there are cores. */
const manyPages = Math.max(3, availableParallelism() + 1);

/** A lab's own tests are beside it: those that open its page, and those of its logic. */
const labPages = 'web/src/labs/*/tests/*.page.test.ts';
const labTests = 'web/src/labs/*/tests/*.test.ts';

/** The projects, and what is particular to each. */
const projects: Readonly<Record<string, TestUserConfig>> = {
  toolchain: {},
  engine: {},
  web: {
    include: ['tests/web/**/*.test.ts', labTests],
    exclude: [labPages],
    setupFiles: 'tests/web/texts.ts',
  },
  browser: {
    ...inBrowser,
    maxWorkers: manyPages,
    include: ['tests/browser/**/*.test.ts', labPages],
  },
  engines: { ...inBrowser, fileParallelism: false }, // one browser at a time
  package: { ...inBrowser, globalSetup: 'tests/package/install.ts' },
  examples: inBrowser,
  'examples-npm': { globalSetup: 'tests/examples-npm/pack.ts' },
};

/**
 * `vitest --project engine` tests the facade and the command line, `web`, `browser` and `engines`
 * the page, `package` what npm packs, `examples` the pages to copy and `examples-npm` the projects.
 */
export default defineConfig({
  root,
  cacheDir: 'build/vitest',
  resolve: { alias: { '#delivery': `${root}web/src/delivery/site.ts` } },
  test: {
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } }, // the default second is too short on a busy machine
    projects: Object.entries(projects).map(([name, options]) => ({
      extends: true,
      test: { name, include: [`tests/${name}/**/*.test.ts`], ...options },
    })),
  },
});
