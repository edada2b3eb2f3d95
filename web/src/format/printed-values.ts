import { PrintScanner } from './printed-scan.ts';

const number = /[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?(?![\w.])/uy;
const wordy = /(?:[-+]?(?:inf|infinity|nan)|true|false)(?![\w.(])/iuy;
const dots = /\.\.\.|…/uy;
const factor = /\s*\*\s*/uy;
const argument = /[\p{L}_]\w*\s*=(?!=)/uy;
const tensorFlow = /<tf\.[^\n>]*?numpy=\s*/uy;
const callee = /[\p{L}_][\p{L}\p{N}_.]*\(/uy;
const arrays =
  /^(?:\w+\.)*(?:tensor|Tensor|EagerTensor|array|Array|DeviceArray|asarray|Parameter|Variable|\w+Tensor|bfloat16|u?int\d*|float\d*|bool_?|list|tuple)\($/u;
const mostDepth = 16;
const tens = Float64Array.from({ length: 16 }, (_, power) => Number(`1e${power}`));
const scalar: readonly number[] = [];

const differs = (one: readonly number[], other: readonly number[]): boolean =>
  one.length !== other.length || one.some((size, i) => size !== other[i]);

/** What a constructor of arrays is called, and its bracket. */
export const isArray = (called: string): boolean => arrays.test(called);

function toNumber(text: string): number {
  const value = Number(text);
  if (!Number.isNaN(value)) return value;
  const low = text.toLowerCase().replace('+', '');
  if (low === 'true' || low === 'false') return low === 'true' ? 1 : 0;
  return low.startsWith('-i') ? -Infinity : low.startsWith('i') ? Infinity : Number.NaN;
}

/** Reads one value, nested as deep as it is, into a row-major stretch of numbers. */
export class PrintValues {
  readonly #scanner: PrintScanner;
  readonly #most: number;
  #values = new Float64Array(64);
  #count = 0;
  #whole = true;
  #depth = 0;

  constructor(scanner: PrintScanner, most: number) {
    this.#scanner = scanner;
    this.#most = most;
  }

  read(): { shape: readonly number[]; values: Float64Array; whole: boolean } {
    this.#count = 0;
    this.#whole = true;
    const begin = this.#scanner.at;
    const shape = this.#value();
    if (this.#count === 0) this.#scanner.fail('empty', begin);
    return { shape, values: this.#values.slice(0, this.#count), whole: this.#whole };
  }

  #value(): readonly number[] {
    const scanner = this.#scanner;
    const opened = scanner.peek();
    if (opened === '[' || opened === '(') return this.#list(opened === '[' ? ']' : ')');
    if (this.#quickNumber() || this.#number()) return scalar;
    const begin = scanner.at;
    if (scanner.take(dots) !== null) return scanner.fail('ellipsis', begin);
    if (scanner.take(tensorFlow) !== null) {
      const shape = this.#value();
      scanner.skip();
      if (scanner.peek() !== '>') scanner.fail('unexpected');
      scanner.at++;
      return shape;
    }
    const called = scanner.take(callee);
    if (called === null || !isArray(called)) return scanner.fail('number', begin);
    return this.#call(begin);
  }

  /** Up to fifteen digits without an exponent, which is nearly all of a long print. */
  #quickNumber(): boolean {
    const { text, at } = this.#scanner;
    let end = at;
    const negative = text.charCodeAt(end) === 45;
    if (negative) end++;
    let digits = 0;
    let mantissa = 0;
    let point = -1;
    for (; ; end++) {
      const code = text.charCodeAt(end);
      if (code === 46 && point < 0) point = digits;
      else if (code >= 48 && code <= 57) mantissa = 10 * mantissa + code - 48;
      else break;
      if (code !== 46 && ++digits > 15) return false;
    }
    const next = text.charAt(end);
    if (digits === 0 || !(next === ',' || next === ']' || next === ' ' || next === '\n'))
      return false;
    // Both are whole numbers below 2^53, so that the quotient is rounded once, as by Number.
    const size = point < 0 ? mantissa : mantissa / (tens[digits - point] ?? 1);
    this.#push(negative ? -size : size, at);
    if (point >= 0) this.#whole = false;
    this.#scanner.at = end;
    return true;
  }

  #number(): boolean {
    const begin = this.#scanner.at;
    const text = this.#scanner.take(number) ?? this.#scanner.take(wordy);
    if (text === null) return false;
    if (!/^[-+]?\d+$|^[tf]/iu.test(text)) this.#whole = false;
    this.#push(toNumber(text), begin);
    return true;
  }

  #push(value: number, at: number): void {
    if (this.#count === this.#most) this.#scanner.fail('long', at);
    if (this.#count === this.#values.length) {
      const longer = new Float64Array(2 * this.#count);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#count++] = value;
  }

  #list(closing: string): readonly number[] {
    const scanner = this.#scanner;
    const opened = scanner.at;
    if (++this.#depth > mostDepth) scanner.fail('deep');
    scanner.at++;
    let inner: readonly number[] | null = null;
    let extent = 0;
    let commas: boolean | null = null;
    for (;;) {
      scanner.skip();
      if (scanner.peek() === closing) break;
      if (scanner.peek() === '') scanner.fail('unclosed', opened);
      const begin = scanner.at;
      const shape = this.#value();
      inner ??= shape;
      if (shape !== inner && differs(shape, inner)) scanner.fail('ragged', begin);
      extent++;
      const end = scanner.at;
      scanner.skip();
      const comma = scanner.peek() === ',';
      if (comma) scanner.at++;
      const last = (comma ? this.#after() : scanner.peek()) === closing;
      if (!comma && !last && scanner.at === end && shape.length === 0) scanner.fail('unexpected');
      if (last || shape.length > 0) continue;
      commas ??= comma;
      if (commas !== comma) scanner.fail('separators', begin);
    }
    scanner.at++;
    this.#depth--;
    return [extent, ...(inner ?? [])];
  }

  #after(): string {
    this.#scanner.skip();
    return this.#scanner.peek();
  }

  /** The array of `tensor(…, grad_fn=<…>)`; what follows it says nothing of the numbers. */
  #call(begin: number): readonly number[] {
    const scanner = this.#scanner;
    const opened = scanner.at - 1;
    scanner.skip();
    const first = this.#count;
    const start = scanner.at;
    const scale = scanner.take(number);
    const scaled = scale !== null && scanner.take(factor) !== null;
    if (!scaled) scanner.at = start;
    if (scanner.take(argument) !== null) scanner.fail('number', begin);
    const shape = this.#value();
    if (scaled)
      for (let i = first; i < this.#count; i++)
        this.#values[i] = (this.#values[i] ?? 0) * Number(scale);
    scanner.skip();
    while (scanner.peek() === ',') {
      scanner.at++;
      scanner.skipArgument();
    }
    if (scanner.peek() === '') scanner.fail('unclosed', opened);
    if (scanner.peek() !== ')') scanner.fail('unexpected');
    scanner.at++;
    return shape;
  }
}
