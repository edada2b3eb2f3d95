import { fileURLToPath } from 'node:url';
import { defineConfig, type TestUserConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A browser on a busy machine may be late: a second try, which the summary of the tests tells of. */
const inBrowser: TestUserConfig = { retry: 1 };

/** The projects, and what is particular to each. */
const projects: Readonly<Record<string, TestUserConfig>> = {
  toolchain: {},
  engine: {},
  web: { setupFiles: 'tests/web/texts.ts' },
  browser: inBrowser,
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
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } }, // the default second is too short on a busy machine
    projects: Object.entries(projects).map(([name, options]) => ({
      extends: true,
      test: { name, include: [`tests/${name}/**/*.test.ts`], ...options },
    })),
  },
});
