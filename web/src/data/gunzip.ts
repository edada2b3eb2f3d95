import {
  Z_NO_FLUSH,
  Z_OK,
  Z_STREAM_END,
  zlibInflate,
  zlibInflateInit2,
  zlibInflateReset,
  ZStream,
} from 'pako';

/** A gzip file that is damaged, or does not end. */
export class GzipError extends Error {}

const [firstByte, secondByte] = [0x1f, 0x8b];

export function isGzip(start: Uint8Array): boolean {
  return start[0] === firstByte && start[1] === secondByte;
}

/** zlib's `windowBits` for a gzip wrapper around the largest window. */
const gzipWindow = 16 + 15;
const chunkSize = 65_536;

/**
 * The content of a gzip file piece by piece, as gzip itself reads it: of several members one after
 * the other, each held to its checksum; what follows the last, such as padding, is passed over.
 */
export function* gunzip(packed: Uint8Array): Generator<Uint8Array<ArrayBuffer>, void> {
  const stream = new ZStream();
  zlibInflateInit2(stream, gzipWindow);
  stream.input = packed;
  stream.next_in = 0;
  stream.avail_in = packed.length;
  for (;;) {
    stream.output = new Uint8Array(chunkSize);
    stream.next_out = 0;
    stream.avail_out = chunkSize;
    const status = zlibInflate(stream, Z_NO_FLUSH);
    if (stream.next_out > 0) yield stream.output.subarray(0, stream.next_out);
    if (status === Z_STREAM_END) {
      while (stream.avail_in > 0 && packed[stream.next_in] === 0) {
        stream.next_in += 1;
        stream.avail_in -= 1;
      }
      if (stream.avail_in === 0 || packed[stream.next_in] !== firstByte) return;
      zlibInflateReset(stream);
    } else if (status !== Z_OK || (stream.avail_in === 0 && stream.avail_out > 0))
      throw new GzipError(stream.msg || 'it ends too early');
  }
}
