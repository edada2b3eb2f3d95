import { PrintScanner } from './printed-scan.ts';
import { isArray, PrintValues } from './printed-values.ts';

/** One table of a print; a scalar has the shape []. */
export interface PrintedTable {
  /** As in `logits = tensor(…)`, `{'logits': …}` or `Output(logits=…)`. */
  readonly name: string | null;
  readonly shape: readonly number[];
  /** Row-major, as the doubles that were printed. */
  readonly values: Float64Array;
  /** No number has a point or an exponent, as in a print of integers. */
  readonly whole: boolean;
  /** Where it begins, from 1. */
  readonly line: number;
}

const noise =
  /Out\[\d+\]:|In \[\d+\]:[^\n]*|>>> [^\n]*|\.\.\. [^\n\][]*\n|Parameter containing:|[,;]/uy;
const dotted = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const assigned = /\s*[=:]/uy;
const callee = /[\p{L}_][\p{L}\p{N}_.]*\(/uy;
const string = /'[^'\n]*'|"[^"\n]*"/uy;
const argument = /[\p{L}_]\w*\s*=(?!=)/uy;
const opensPairs = /\[\s*\(\s*['"]/uy;
const opensCalls = /\(\s*(?:[\p{L}_][\p{L}\p{N}_.]*\(|['"{<])/uy;
const mostDepth = 16;

/** The tables of a text with the names that they have there, in their order. */
export class PrintEntries {
  readonly #scanner: PrintScanner;
  readonly #values: PrintValues;
  readonly #found: PrintedTable[] = [];
  #depth = 0;

  constructor(text: string, mostValues: number) {
    this.#scanner = new PrintScanner(text);
    this.#values = new PrintValues(this.#scanner, mostValues);
  }

  read(): readonly PrintedTable[] {
    const scanner = this.#scanner;
    let name: string | null = null;
    for (;;) {
      scanner.skip();
      if (scanner.peek() === '') break;
      if (scanner.take(noise) !== null) continue;
      const word = this.#isCall() || this.#isWordy() ? null : scanner.take(dotted);
      if (word === null) {
        this.#entry(name);
        name = null;
      } else {
        scanner.take(assigned);
        name = word;
      }
    }
    if (this.#found.length === 0) scanner.fail('empty', 0);
    return this.#found;
  }

  #looksAt(pattern: RegExp): boolean {
    const { at } = this.#scanner;
    const found = this.#scanner.take(pattern) !== null;
    this.#scanner.at = at;
    return found;
  }

  #isCall(): boolean {
    return this.#looksAt(callee);
  }

  #isWordy(): boolean {
    return this.#looksAt(/(?:inf|infinity|nan|true|false)(?![\w.(])/iuy);
  }

  #entry(name: string | null): void {
    const scanner = this.#scanner;
    if (++this.#depth > mostDepth) scanner.fail('deep');
    const opened = scanner.peek();
    const begin = scanner.at;
    const called = scanner.take(callee);
    if (called !== null && !isArray(called)) {
      if (/(?:^|\.)Size\($/u.test(called)) this.#passOver(')');
      else this.#entries(begin, ')');
    } else if (opened === '{') {
      scanner.at++;
      this.#entries(begin, '}');
    } else if (this.#looksAt(opensPairs) || this.#looksAt(opensCalls)) {
      scanner.at++;
      this.#entries(begin, opened === '[' ? ']' : ')');
    } else {
      scanner.at = begin;
      this.#table(name);
    }
    this.#depth--;
  }

  #table(name: string | null): void {
    const line = this.#scanner.line();
    this.#found.push({ name, line, ...this.#values.read() });
  }

  #passOver(closing: string): void {
    this.#scanner.skipArgument();
    while (this.#scanner.peek() === ',') {
      this.#scanner.at++;
      this.#scanner.skipArgument();
    }
    if (this.#scanner.peek() !== closing) this.#scanner.fail('unclosed');
    this.#scanner.at++;
  }

  /** `name=…`, `'name': …`, `('name', …)` or what has no name, up to the closing bracket. */
  #entries(opened: number, closing: string): void {
    const scanner = this.#scanner;
    for (;;) {
      scanner.skip();
      if (scanner.peek() === closing) break;
      if (scanner.peek() === '') scanner.fail('unclosed', opened);
      const keyword = scanner.take(argument);
      const quoted = keyword === null ? scanner.take(string) : null;
      if (quoted !== null) {
        scanner.skip();
        if (scanner.peek() === ':' || scanner.peek() === ',') scanner.at++;
      }
      scanner.skip();
      const name = keyword?.replace(/\s*=$/u, '') ?? quoted?.slice(1, -1) ?? null;
      if (scanner.peek() !== closing) this.#named(name);
      scanner.skip();
      if (scanner.peek() === ',') scanner.at++;
      else if (scanner.peek() !== closing && scanner.peek() !== '') scanner.fail('unexpected');
    }
    scanner.at++;
  }

  /** A value that is a table or has some, or is passed over: None, a text, an object. */
  #named(name: string | null): void {
    const other = this.#looksAt(/None\b|null\b|['"]|<(?!tf\.)/uy);
    if (other) this.#scanner.skipArgument();
    else this.#entry(name);
  }
}
