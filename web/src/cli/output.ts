import { once } from 'node:events';
import type { Writable } from 'node:stream';

const bufferedCharacters = 1 << 16;

/** Standard output in large pieces, waiting where the reader is slower. */
export class Output {
  readonly #stream: Writable;
  #buffer = '';

  constructor(stream: Writable) {
    this.#stream = stream;
  }

  async line(text: string): Promise<void> {
    await this.write(`${text}\n`);
  }

  async lines(texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.line(text);
  }

  /** One JSON object on a line; numbers that are not finite become null. */
  async json(value: object): Promise<void> {
    await this.line(JSON.stringify(value));
  }

  async write(text: string): Promise<void> {
    this.#buffer += text;
    if (this.#buffer.length >= bufferedCharacters) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#buffer;
    this.#buffer = '';
    if (text !== '' && !this.#stream.write(text)) await once(this.#stream, 'drain');
  }
}
