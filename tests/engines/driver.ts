import type { Key } from './keys.ts';

/** One browser with one page, driven alike whichever engine it has. */
export interface BrowserDriver {
  readonly name: string;
  /** Loads an address (`http:` or `file:`) anew and waits for its `load` event. */
  open(url: string): Promise<void>;
  /** Runs a function in the page, which sees nothing of the test but its arguments. */
  evaluate<Result, Arguments extends readonly Plain[]>(
    run: (...args: Arguments) => Result | Promise<Result>,
    ...args: Arguments
  ): Promise<Result>;
  /** A click of the mouse at a place of the viewport. */
  click(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** All that pages have complained of so far: errors, rejections, CSP violations, console errors. */
  errors(): Promise<readonly string[]>;
  /** The viewport as a PNG file. */
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What passes into a page. */
export type Plain = null | boolean | number | string | readonly Plain[];

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** The expression that calls a function with these arguments wherever it is evaluated. */
export const callOf = (run: unknown, args: readonly Plain[]): string =>
  `(${String(run)})(...${JSON.stringify(args)})`;
