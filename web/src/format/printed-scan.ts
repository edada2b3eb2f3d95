/** Why a print is no table; line and column count from 1. */
export interface PrintProblem {
  readonly kind:
    /** There is no table in the text. */
    | 'empty'
    /** `...` stands where numbers are left out. */
    | 'ellipsis'
    /** A list has another number of elements, or others, than the lists beside it. */
    | 'ragged'
    /** What stands where a number should is none. */
    | 'number'
    /** The text ends before the bracket that was opened here is closed. */
    | 'unclosed'
    /** A character that has no place here. */
    | 'unexpected'
    /** Commas part some numbers of one list and spaces others: `1,5 2,5`. */
    | 'separators'
    /** Columns are missing between two blocks of columns. */
    | 'columns'
    | 'deep'
    | 'long';
  readonly line: number;
  readonly column: number;
  /** What stands there. */
  readonly found: string;
}

export class PrintError extends Error {
  readonly problem: PrintProblem;
  constructor(problem: PrintProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

const space = /(?:[\s\u00a0]|#[^\n]*)*/uy;
const word = /[^\s,;[\](){}<>]*/uy;

/** Goes through a text by patterns, and knows where it is. */
export class PrintScanner {
  readonly text: string;
  at = 0;
  #line = 1;
  #counted = 0;

  constructor(text: string) {
    this.text = text;
  }

  peek(): string {
    return this.text.charAt(this.at);
  }

  /** What the sticky pattern matches here, which is behind the scanner then. */
  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  /** White space and comments. */
  skip(): void {
    let code = this.text.charCodeAt(this.at);
    while (code === 32 || code === 10) code = this.text.charCodeAt(++this.at);
    if (code < 32 || code === 35 || code >= 128) this.take(space);
  }

  /** Lines are counted on from where they were counted last. */
  line(): number {
    for (; this.#counted < this.at; this.#counted++)
      if (this.text.charCodeAt(this.#counted) === 10) this.#line++;
    return this.#line;
  }

  fail(kind: PrintProblem['kind'], at = this.at): never {
    const before = this.text.slice(0, at);
    const line = before.split('\n').length;
    word.lastIndex = at;
    const found = word.exec(this.text)?.[0] ?? '';
    throw new PrintError({
      kind,
      line,
      column: at - before.lastIndexOf('\n'),
      found: (found === '' ? this.text.charAt(at) : found).slice(0, 60),
    });
  }

  /** Over what follows `name=`, such as `<AddmmBackward0>`, up to the comma or bracket behind. */
  skipArgument(): void {
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const character = this.peek();
      if (character === "'" || character === '"') {
        const end = this.text.indexOf(character, this.at + 1);
        if (end < 0) this.fail('unclosed');
        this.at = end;
      } else if ('([{<'.includes(character)) depth++;
      else if (')]}>'.includes(character) && depth-- === 0) return;
      else if (character === ',' && depth === 0) return;
    }
  }
}
