import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * `vitest --project engine` tests the facade and the command line, `web`, `browser` and `engines`
 * the page, `package` what npm packs.
 */
export default defineConfig({
  root,
  cacheDir: 'build/vitest',
  resolve: { alias: { '#delivery': `${root}web/src/delivery/site.ts` } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } }, // the default second is too short on a busy machine
    projects: ['toolchain', 'engine', 'web', 'browser', 'engines', 'package'].map((name) => ({
      extends: true,
      test: {
        name,
        include: [`tests/${name}/**/*.test.ts`],
        fileParallelism: name !== 'engines', // one browser at a time
        ...(name === 'package' ? { globalSetup: 'tests/package/install.ts' } : {}),
      },
    })),
  },
});
