import { describe, expect, it } from 'vitest';
import { Sandbox, scripts } from './sandbox.ts';

/**
 * A machine on which roots are made of three folders, without root rights and without a network.
 * FAKE says what the making of one does: nothing special, `fail`, or `hang` when half done.
 */
function machine(): Sandbox {
  const sandbox = new Sandbox();
  sandbox.program('unshare', 'while [[ $1 == -* ]]; do shift; done; exec "$@"');
  sandbox.program('mount', 'exit 0');
  sandbox.program('dpkg', 'echo "Status: install ok installed"');
  sandbox.program('apt-config', 'exit 0');
  sandbox.program(
    'mmdebstrap',
    `root="\${!#}"
    echo made >>"$SANDBOX/makings"
    echo 'I: running apt-get update...'
    mkdir -p "$root/usr/bin" "$root/etc/ssl/certs" "$root/proc" "$root/dev"
    touch "$root/usr/bin/\${FAKE:-compiler}"
    case \${FAKE:-} in
      fail) echo 'E: no such package' >&2; exit 25 ;;
      hang) touch "$SANDBOX/half-made"; exec sleep 20 ;;
      slow) touch "$SANDBOX/half-made"; sleep 1 ;;
    esac`,
  );
  sandbox.program('chroot', 'case "$*" in *" install "*) touch "$1/usr/bin/browser" ;; esac');
  sandbox.write('roots/.keep', '');
  return sandbox;
}

function arguments_of(sandbox: Sandbox, ...names: string[]): string[] {
  const owner = `${process.getuid?.()}:${process.getgid?.()}`;
  return [`${scripts}toolchain/make-root`, sandbox.at('roots'), owner, ...names];
}

const makings = (sandbox: Sandbox) => sandbox.read('makings').split('\n').length - 1;

describe('make-root', () => {
  it('makes a root, says so, and makes it once', async () => {
    const sandbox = machine();
    const first = await sandbox.run('bash', arguments_of(sandbox, 'base-1'));
    expect(first).toMatchObject({ status: 0, stdout: '' });
    expect(first.stderr).toContain('Making a private Debian root');
    expect(first.stderr).toContain('  running apt-get update\n');
    expect(sandbox.has('roots', 'base-1', 'usr', 'bin', 'compiler')).toBe(true);
    expect(sandbox.has('roots', '.making')).toBe(false);
    expect(sandbox.read('roots', 'base-1', 'etc', 'machine-id')).toMatch(/^[0-9a-f]{32}\n$/);

    expect((await sandbox.run('bash', arguments_of(sandbox, 'base-1'))).status).toBe(0);
    expect(makings(sandbox)).toBe(1);
  });

  it('adds the browsers to a copy and leaves the base as it is', async () => {
    const sandbox = machine();
    const ended = await sandbox.run('bash', arguments_of(sandbox, 'base-1', 'browsers-1'));
    expect(ended).toMatchObject({ status: 0, stdout: '' });
    expect(sandbox.has('roots', 'browsers-1', 'usr', 'bin', 'compiler')).toBe(true);
    expect(sandbox.has('roots', 'browsers-1', 'usr', 'bin', 'browser')).toBe(true);
    expect(sandbox.has('roots', 'base-1', 'usr', 'bin', 'browser')).toBe(false);
  });

  it('leaves nothing when the making fails, and shows the end of the log', async () => {
    const sandbox = machine();
    const failed = await sandbox.run('bash', arguments_of(sandbox, 'base-1'), { FAKE: 'fail' });
    expect(failed.status).toBe(25);
    expect(failed.stderr).toContain('E: no such package');
    expect(sandbox.has('roots', 'base-1')).toBe(false);
    expect(sandbox.has('roots', '.making')).toBe(false);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('stopped by %s: ends at once and leaves nothing', async (signal, status) => {
    const sandbox = machine();
    const running = sandbox.start('bash', arguments_of(sandbox, 'base-1'), { FAKE: 'hang' });
    await running.until(sandbox.at('half-made'));
    running.kill(signal);
    const ended = await running.ended;
    expect(ended.status).toBe(status);
    expect(ended.stderr).toContain('nothing half-made is left');
    expect(sandbox.has('roots', 'base-1')).toBe(false);
    expect(sandbox.has('roots', '.making')).toBe(false);
  });

  it('does not trust what a killed making has left', async () => {
    const sandbox = machine();
    const running = sandbox.start('bash', arguments_of(sandbox, 'base-1'), { FAKE: 'hang' });
    await running.until(sandbox.at('half-made'));
    running.kill('SIGKILL');
    await running.ended;
    expect(sandbox.has('roots', 'base-1')).toBe(false);

    expect((await sandbox.run('bash', arguments_of(sandbox, 'base-1'))).status).toBe(0);
    expect(sandbox.has('roots', 'base-1', 'usr', 'bin', 'compiler')).toBe(true);
    expect(sandbox.has('roots', 'base-1', 'usr', 'bin', 'hang')).toBe(false);
    expect(sandbox.has('roots', '.making')).toBe(false);
  });

  it('lets the second of two at once wait for the first', async () => {
    const sandbox = machine();
    const first = sandbox.start('bash', arguments_of(sandbox, 'base-1'), { FAKE: 'slow' });
    await first.until(sandbox.at('half-made'));
    const second = await sandbox.run('bash', arguments_of(sandbox, 'base-1'));
    expect(second.status).toBe(0);
    expect(second.stderr).toContain('Another set-up is running');
    expect((await first.ended).status).toBe(0);
    expect(makings(sandbox)).toBe(1);
  });
});
