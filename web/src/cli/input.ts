import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { BadInput } from './bad-input.ts';

/** What reading gave, and what messages call its source. */
export interface Text {
  readonly place: string;
  readonly text: string;
}

/** A file as it is, and what messages call it. */
export interface Bytes {
  readonly place: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file of text, or standard input where none or `-` is named, of at most `limit` bytes.
 * UTF-8, with or without its mark; UTF-16 with one, as PowerShell writes it.
 */
export async function readText(file: string | undefined, limit: number): Promise<Text> {
  const { place, bytes } = await readBytes(file, limit);
  return { place, text: decode(bytes, place) };
}

/** The same, whatever is in it. */
export async function readBytes(named: string | undefined, limit: number): Promise<Bytes> {
  const file = named === '-' ? undefined : named;
  const place = file ?? 'standard input';
  if (file === undefined && process.stdin.isTTY)
    process.stderr.write('reading standard input, to its end (Ctrl+D)\n');
  const stream: Readable = file === undefined ? process.stdin : createReadStream(file);
  return { place, bytes: await readAll(stream, place, limit) };
}

async function readAll(stream: Readable, place: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limit) throw new BadInput(`${place} is larger than ${limit} bytes`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof BadInput ? error : new BadInput(`${place}: ${reason(error)}`);
  }
  return Buffer.concat(chunks);
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'is a folder, not a file';
  if (code === 'EACCES') return 'may not be read';
  return error instanceof Error ? error.message : String(error);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function decode(bytes: Uint8Array, place: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput(`${place} is not UTF-8 text`);
  }
}
