import { base64Bytes } from './base64.ts';

/** What was gzipped and written in base64. */
export async function inflate(base64: string): Promise<ArrayBuffer> {
  const inflated = new Blob([base64Bytes(base64)])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Response(inflated).arrayBuffer();
}
