import { copyFileSync, mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Sandbox, scripts } from './sandbox.ts';

/** A checkout in which `npm ci` is ours: it installs one file, or with FAKE=fail half of it. */
function checkout(): Sandbox {
  const sandbox = new Sandbox();
  sandbox.write('package-lock.json', '{"lockfileVersion": 3}');
  sandbox.write('.npmrc', 'ignore-scripts=true\n');
  mkdirSync(sandbox.at('build-scripts/toolchain'), { recursive: true });
  copyFileSync(
    `${scripts}toolchain/node-modules`,
    sandbox.at('build-scripts/toolchain/node-modules'),
  );
  sandbox.program(
    'npm',
    `echo "$*" >>"$SANDBOX/npm-runs"
    mkdir -p node_modules && touch node_modules/half
    [ -z "\${FAKE:-}" ] || exit 1
    touch node_modules/whole`,
  );
  return sandbox;
}

const install = (sandbox: Sandbox, env: NodeJS.ProcessEnv = {}) =>
  sandbox.run('bash', [sandbox.at('build-scripts/toolchain/node-modules')], env);
const runs = (sandbox: Sandbox) => sandbox.read('npm-runs').split('\n').length - 1;

describe('node-modules', () => {
  it('installs once, and again when the lock file changes', async () => {
    const sandbox = checkout();
    expect(await install(sandbox)).toMatchObject({ status: 0, stdout: '' });
    expect(await install(sandbox)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(runs(sandbox)).toBe(1);
    expect(sandbox.read('npm-runs')).toMatch(/^ci /);

    sandbox.write('package-lock.json', '{"lockfileVersion": 3, "packages": {}}');
    expect(await install(sandbox)).toMatchObject({ status: 0 });
    expect(runs(sandbox)).toBe(2);
  });

  it('does a broken installation again', async () => {
    const sandbox = checkout();
    expect((await install(sandbox, { FAKE: 'fail' })).status).not.toBe(0);
    expect(sandbox.has('node_modules', 'half')).toBe(true);
    expect(await install(sandbox)).toMatchObject({ status: 0 });
    expect(sandbox.has('node_modules', 'whole')).toBe(true);
    expect(runs(sandbox)).toBe(2);
  });

  it('does not trust an old stamp once an installation has begun', async () => {
    const sandbox = checkout();
    await install(sandbox);
    const lock = sandbox.read('package-lock.json');
    sandbox.write('package-lock.json', '{}');
    expect((await install(sandbox, { FAKE: 'fail' })).status).not.toBe(0);
    sandbox.write('package-lock.json', lock);
    expect(await install(sandbox)).toMatchObject({ status: 0 });
    expect(runs(sandbox)).toBe(3);
  });
});
