import { SingleBar } from 'cli-progress';

const patience = 300; // ms; a run that is over by then needs no bar

/** A progress bar on standard error, for people only: a pipe or a log gets none. */
export class Progress {
  readonly #total: number;
  readonly #unit: string;
  readonly #start = performance.now();
  #bar: SingleBar | null = null;

  constructor(total: number, unit = 'updates') {
    this.#total = total;
    this.#unit = unit;
  }

  show(done: number): void {
    if (!process.stderr.isTTY) return;
    if (this.#bar) this.#bar.update(done);
    else if (performance.now() - this.#start > patience) {
      this.#bar = new SingleBar({
        stream: process.stderr,
        format: `{bar} {percentage} % · {value} of {total} ${this.#unit} · {eta_formatted} left`,
        barCompleteChar: '█',
        barIncompleteChar: '░',
        clearOnComplete: true,
        linewrap: true, // so that an interrupted run leaves the terminal as it was
      });
      this.#bar.start(this.#total, done);
    }
  }

  stop(): void {
    this.#bar?.stop();
  }
}
