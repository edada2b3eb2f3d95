import type { EngineSource } from './engine.ts';

const magic = [0x00, 0x61, 0x73, 0x6d]; // "\0asm"
const shownBytes = 60;

/** Fetches and compiles the engine; rejects with a message that says what came from where. */
export async function compileEngine(source: EngineSource): Promise<WebAssembly.Module> {
  if (source.wasmBinary) return compileBytes(toBytes(source.wasmBinary), 'The given wasmBinary');
  if (!source.wasmUrl) throw new Error('The engine needs either wasmUrl or wasmBinary.');

  const url = String(source.wasmUrl);
  const response = await request(url);
  if (response.ok && hasWasmType(response)) {
    const kept = response.clone();
    try {
      return await WebAssembly.compileStreaming(response);
    } catch {
      return compileBytes(await readBody(kept, url), describe(kept, url));
    }
  }
  const bytes = await readBody(response, url);
  if (!response.ok) throw notWasm(describe(response, url), bytes);
  return compileBytes(bytes, describe(response, url));
}

async function request(url: string): Promise<Response> {
  try {
    return await fetch(url, { credentials: 'same-origin' });
  } catch (cause) {
    throw new Error(`The engine could not be fetched from ${url}: ${reason(cause)}.`, { cause });
  }
}

async function readBody(response: Response, url: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new Error(`${describe(response, url)}, but broke off: ${reason(cause)}.`, { cause });
  }
}

async function compileBytes(
  bytes: Uint8Array<ArrayBuffer>,
  origin: string,
): Promise<WebAssembly.Module> {
  if (!magic.every((byte, i) => bytes[i] === byte)) throw notWasm(origin, bytes);
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw new Error(
      `${origin}: ${bytes.length} bytes of WebAssembly that do not compile here ` +
        `(incomplete, or SIMD or exceptions are missing): ${reason(cause)}.`,
      { cause },
    );
  }
}

function notWasm(origin: string, bytes: Uint8Array): Error {
  return new Error(`${origin}: not WebAssembly but ${preview(bytes)}.`);
}

/** The first bytes, as text where they are text: an HTML page is the usual guest. */
function preview(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'nothing (0 bytes)';
  const start = bytes.subarray(0, shownBytes);
  const text = new TextDecoder().decode(start);
  if (!/[^\P{C}\s]|\ufffd/u.test(text.replace(/\ufffd+$/u, ''))) {
    const rest = bytes.length > shownBytes ? '…' : '';
    return `${bytes.length} bytes that begin with "${text.trim().replace(/\s+/gu, ' ')}${rest}"`;
  }
  const hex = Array.from(start.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0'));
  return `${bytes.length} bytes that begin with ${hex.join(' ')}`;
}

function describe(response: Response, url: string): string {
  const status = `${response.status} ${response.statusText}`.trim();
  const type = response.headers.get('content-type') ?? 'no content type';
  return `${url} answered ${status} (${type})`;
}

function hasWasmType(response: Response): boolean {
  const type = response.headers.get('content-type') ?? '';
  return /^application\/wasm\b/iu.test(type.trim());
}

function toBytes(binary: ArrayBuffer | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(binary);
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/u, '');
}
