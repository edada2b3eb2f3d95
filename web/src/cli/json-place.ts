/** Where a text stops being JSON. */
export interface JsonProblem {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** What stands there, in words. */
  readonly found: string;
}

const space = /[ \t\n\r]*/uy;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/uy;
const escape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/uy;

/**
 * Finds the first place at which `text` breaks JSON's grammar, or null. JSON.parse decides; this
 * only says where it gave up, which the messages of JavaScript engines do not always tell.
 */
export function findJsonProblem(text: string): JsonProblem | null {
  const offset = new Scanner(text).scan();
  if (offset === null) return null;
  const before = text.slice(0, offset).split('\n');
  const character = text.codePointAt(offset);
  return {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    found:
      character === undefined
        ? 'the text ends'
        : `found ${JSON.stringify(String.fromCodePoint(character))}`,
  };
}

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The offset of the first mistake; null without one. A loop, since nesting has no bound. */
  scan(): number | null {
    const open: string[] = [];
    this.#take(space);
    for (;;) {
      const opened = this.#peek();
      if (opened === '[' || opened === '{') {
        this.#at++;
        this.#take(space);
        if (this.#peek() !== closing(opened)) {
          open.push(opened);
          if (opened === '{' && !this.#key()) return this.#at;
          continue;
        }
        this.#at++;
      } else if (!(opened === '"' ? this.#string() : this.#take(scalar))) {
        return this.#at;
      }
      this.#take(space);
      while (open.length > 0 && this.#peek() === closing(open.at(-1))) {
        open.pop();
        this.#at++;
        this.#take(space);
      }
      if (open.length === 0) return this.#at === this.#text.length ? null : this.#at;
      if (!this.#character(',')) return this.#at;
      if (open.at(-1) === '{' && !this.#key()) return this.#at;
    }
  }

  #key(): boolean {
    return this.#peek() === '"' && this.#string() && this.#take(space) && this.#character(':');
  }

  #string(): boolean {
    this.#at++;
    for (;;) {
      const character = this.#peek();
      if (character === undefined || character < ' ') return false;
      if (character === '\\') {
        if (!this.#take(escape)) return false;
        continue;
      }
      this.#at++;
      if (character === '"') return true;
    }
  }

  /** Takes one character and the white space behind it. */
  #character(wanted: string): boolean {
    if (this.#peek() !== wanted) return false;
    this.#at++;
    return this.#take(space);
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #peek(): string | undefined {
    return this.#text[this.#at];
  }
}

function closing(opened: string | undefined): string {
  return opened === '[' ? ']' : '}';
}
