import { type FlateError, FlateErrorCode, Gunzip } from 'fflate';
import { crc32 } from './crc32.ts';

/** A gzip file that is damaged, or does not end. */
export class GzipError extends Error {}

const [firstByte, secondByte] = [0x1f, 0x8b];

export function isGzip(start: Uint8Array): boolean {
  return start[0] === firstByte && start[1] === secondByte;
}

/** Packed bytes that are unpacked at once: a thousand times as many may come of them. */
const slice = 32_768;
/** Checksum and length, behind every member. */
const trailerSize = 8;

/**
 * The content of a gzip file piece by piece: of several members one after the other, each held to its
 * checksum. Zeros behind a member are padding, and what else follows the last one is passed over.
 */
export function* gunzip(packed: Uint8Array): Generator<Uint8Array, void> {
  let start: number | null = 0;
  while (start !== null) {
    const end: number = yield* member(packed, start);
    start = end;
    while (packed[start] === 0) start += 1;
    if (!isGzip(packed.subarray(start))) start = null;
  }
}

/** Where a member has ended, what follows is none. */
const isPadding = (error: unknown): boolean =>
  (error as Partial<FlateError>).code === FlateErrorCode.InvalidHeader;

/** One member, which begins at `start`; returns where it ends. */
function* member(packed: Uint8Array, start: number): Generator<Uint8Array, number> {
  const pieces: Uint8Array[] = [];
  let [checksum, size] = [0, 0];
  const seen = { next: false };
  const stream = new Gunzip((piece) => {
    if (!seen.next && piece.length > 0) pieces.push(piece);
  });
  stream.onmember = () => (seen.next = true);
  for (let at = start; at < packed.length && !seen.next; at += slice) {
    let isOver = false;
    try {
      stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
    } catch (error) {
      isOver = isPadding(error);
      if (!isOver) throw new GzipError(String(error));
    }
    for (const piece of pieces.splice(0)) {
      checksum = crc32(piece, checksum);
      size += piece.length;
      yield piece;
    }
    if (isOver) break;
  }
  const end = endOf(packed, start, checksum, size);
  if (end === null) throw new GzipError('it is damaged, or ends too early');
  return end;
}

/** Where a member ends is known by its trailer, which has the checksum and the length of its content. */
function endOf(packed: Uint8Array, start: number, checksum: number, size: number): number | null {
  const trailer = new Uint8Array(trailerSize);
  const view = new DataView(trailer.buffer);
  view.setUint32(0, checksum, true);
  view.setUint32(4, size, true);
  for (
    let at = packed.indexOf(trailer[0] ?? 0, start);
    at >= 0;
    at = packed.indexOf(trailer[0] ?? 0, at + 1)
  )
    if (trailer.every((byte, i) => packed[at + i] === byte)) return at + trailerSize;
  return null;
}
