import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { consumer, expectedDigest, printed, training, written } from './consumer.ts';
import { inProject, quiet, runIn } from './processes.ts';

written('training.js', training);

/** What `train` returns for a source given as JavaScript. */
async function trained(source: string): Promise<{ updates: number; digest: string }> {
  const program = `
    import { readFileSync } from 'node:fs';
    import { train } from './training.js';
    const wasm = import.meta.resolve('surprisal/surprisal.wasm');
    console.log(JSON.stringify(await train(${source})));`;
  return JSON.parse(await printed('train.js', program)) as { updates: number; digest: string };
}

test.each([
  ['the WASM that it finds itself', ''],
  ['an address of a file', '{ wasmUrl: wasm }'],
  ['an address as an object', '{ wasmUrl: new URL(wasm) }'],
  ['bytes', '{ wasmBinary: readFileSync(new URL(wasm)) }'],
])('Node trains with %s, and has the native digest', async (_, source) => {
  expect(await trained(source)).toEqual({ updates: 300, digest: await expectedDigest() });
});

test('the WASM may come from a server, as octets', async () => {
  const wasm = readFileSync(`${consumer}/node_modules/surprisal/dist/package/surprisal.wasm`);
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(wasm);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { digest } = await trained(`{ wasmUrl: 'http://127.0.0.1:${port}/engine' }`);
  expect(digest).toBe(await expectedDigest());
});

test('a file that is missing, or no WASM, is named', async () => {
  const message = await printed(
    'missing.js',
    `import { loadEngine } from 'surprisal/engine';
    for (const name of ['no such.wasm', 'package.json'])
      await loadEngine({ wasmUrl: new URL(name, import.meta.url) }).catch((e) => console.log(e.message));`,
  );
  expect(message).toMatch(/could not be read from file:.*no%20such\.wasm: ENOENT/u);
  expect(message).toContain('not WebAssembly but');
});

test('what the engine refuses it says, with a code', async () => {
  const program = `
    import { defaultRun, isEngineError, loadEngine } from 'surprisal/engine';
    const engine = await loadEngine();
    try {
      engine.createRnnRun({ ...defaultRun, epochs: 0 });
    } catch (error) {
      console.log(isEngineError(error), error.code, error.message);
    }`;
  expect(await printed('refused.js', program)).toMatch(/^true invalid_argument .*epochs.*0/u);
});

test('npx surprisal is the command line of the checkout', async () => {
  const args = ['--offline', 'surprisal', 'rnn', '--json'];
  const there = await runIn(consumer, 'npx', args, quiet(consumer));
  const last = (lines: string): unknown => JSON.parse(lines.trimEnd().split('\n').at(-1) ?? '');
  expect(last(there.stdout)).toMatchObject({
    final: true,
    updates: 300,
    digest: await expectedDigest(),
  });
  const cli = [inProject('dist/cli/surprisal.mjs'), 'rnn', '--json'];
  const here = await runIn(inProject('.'), process.execPath, cli);
  const losses = (lines: string): string[] => lines.trimEnd().split('\n').slice(0, -1);
  expect(losses(there.stdout)).toHaveLength(300);
  expect(losses(there.stdout)).toEqual(losses(here.stdout));
});
