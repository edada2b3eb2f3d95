import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadEngine } from '../../web/src/engine/load.ts';
import { wasmFile } from './engine.ts';

const wasm = readFileSync(wasmFile);
const page = '<!doctype html>\n<html><title>Not found</title></html>';

/** What a server may answer: status, content type, body. */
const answers: Readonly<Record<string, readonly [number, string, string | Buffer]>> = {
  '/a b/surprisal.wasm': [200, 'application/wasm', wasm],
  '/octets.wasm': [200, 'application/octet-stream', wasm],
  '/typed.wasm': [200, 'application/wasm; charset=utf-8', wasm],
  '/page.wasm': [200, 'text/html', page],
  '/disguised.wasm': [200, 'application/wasm', page],
  '/broken.wasm': [500, 'application/wasm', wasm],
  '/half.wasm': [200, 'application/octet-stream', wasm.subarray(0, wasm.length / 2)],
  '/empty.wasm': [200, 'application/wasm', ''],
  '/image.wasm': [200, 'image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
};

let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const [status, type, body] = answers[decodeURI(request.url ?? '')] ?? [404, 'text/html', page];
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

test.each(['/a b/surprisal.wasm', '/octets.wasm', '/typed.wasm'])('loads %s', async (path) => {
  const engine = await loadEngine({ wasmUrl: new URL(path, base) });
  expect(engine.heapBytes()).toBeGreaterThan(0);
});

test('bytes win over the address, as an array or a buffer', async () => {
  const wasmUrl = `${base}/missing.wasm`;
  await expect(loadEngine({ wasmUrl, wasmBinary: wasm })).resolves.toHaveProperty('version');
  const wasmBinary = new Uint8Array(wasm).buffer;
  await expect(loadEngine({ wasmBinary })).resolves.toHaveProperty('version');
});

const failures: [string, string[]][] = [
  ['/missing.wasm', ['404 Not Found (text/html)', 'begin with "<!doctype html> <html>']],
  ['/page.wasm', ['200 OK (text/html)', 'not WebAssembly', '<!doctype html>']],
  ['/disguised.wasm', ['200 OK (application/wasm)', 'not WebAssembly', '<!doctype html>']],
  ['/broken.wasm', ['500 Internal Server Error']],
  ['/half.wasm', ['200 OK', 'do not compile here']],
  ['/empty.wasm', ['not WebAssembly but nothing (0 bytes)']],
  ['/image.wasm', ['(image/png)', '8 bytes that begin with 89 50 4e 47']],
];

test.each(failures)('says what %s is', async (path, parts) => {
  const address = new URL(path, base).href;
  const failed = loadEngine({ wasmUrl: address });
  for (const part of [address, ...parts]) await expect(failed).rejects.toThrow(part);
});

test('says that nobody answered', async () => {
  const gone = createServer();
  await new Promise<void>((listening) => gone.listen(0, '127.0.0.1', listening));
  const { port } = gone.address() as AddressInfo;
  await new Promise((closed) => gone.close(closed));
  const wasmUrl = `http://127.0.0.1:${port}/surprisal.wasm`;
  await expect(loadEngine({ wasmUrl })).rejects.toThrow(`could not be fetched from ${wasmUrl}`);
});

test('wants an address or bytes', async () => {
  await expect(loadEngine({})).rejects.toThrow('either wasmUrl or wasmBinary');
  const wasmBinary = new TextEncoder().encode(page);
  await expect(loadEngine({ wasmBinary })).rejects.toThrow('The given wasmBinary: not WebAssembly');
});

test('two engines share nothing', async () => {
  const [one, other] = await Promise.all([
    loadEngine({ wasmBinary: wasm }),
    loadEngine({ wasmBinary: wasm }),
  ]);
  const before = other.heapBytes();
  const generator = one.createGenerator(0);
  generator.normal(1e7);
  generator.delete();
  expect(one.heapBytes()).toBeGreaterThan(before);
  expect(other.heapBytes()).toBe(before);
});
