import type {
  DigitsFacts,
  DigitsFrame,
  FilesProblem,
  FromDigitsWorker,
  Question,
  ToDigitsWorker,
} from './digits-protocol.ts';
import { RunSession } from '../training/run-session.ts';
import { updatesPerSecond } from '../training/speeds.ts';
import { DigitsHistory } from './history.ts';
import { declaration } from './lab.ts';
import { runConfig, runKey, syntheticSource, type DigitsSettings } from './settings.ts';
import workerAddress from './worker.ts?address';

type Message<Type extends FromDigitsWorker['type']> = Extract<FromDigitsWorker, { type: Type }>;
export type Answer = Omit<Message<'answer'>, 'type' | 'run' | 'ask'>;

/** Image files in the worker's memory. */
interface ReadFiles {
  readonly number: number;
  readonly from: 'dropped' | 'folder';
}

export interface FilesTrouble {
  readonly problem: FilesProblem;
  readonly file: string;
}

/** The page's side of a run of the digits classifier: its images, history, and what it says of one. */
export class DigitsSession extends RunSession<
  DigitsSettings,
  DigitsFacts,
  DigitsFrame,
  ToDigitsWorker,
  FromDigitsWorker
> {
  onAnswer: () => void = () => undefined;

  history: DigitsHistory | null = null;
  frame: DigitsFrame | null = null;
  answer: Answer | null = null;
  /** While digits are drawn: how many are. */
  drawing: { readonly drawn: number; readonly count: number } | null = null;
  reading = false;
  filesTrouble: FilesTrouble | null = null;
  protected override readonly workerAddress = workerAddress;
  protected override readonly engineModule = declaration.engine;
  #files: ReadFiles | null = null;
  #dropped: readonly File[] | null = null;
  /** A new worker reads the files of a run that had begun. */
  #readingAgain = false;
  #ask = 0;
  #answered = 0;

  /** Where the images of the run come from. */
  get source(): 'synthetic' | 'dropped' | 'folder' {
    return this.#files?.from ?? 'synthetic';
  }

  protected override startMessage(run: number, command: number, update: number): ToDigitsWorker {
    const images =
      this.#files === null
        ? syntheticSource(this.settings)
        : ({ kind: 'files', files: this.#files.number } as const);
    return { type: 'start', run, command, config: runConfig(this.settings), images, update };
  }

  protected override runKey(settings: DigitsSettings): string {
    return runKey(settings);
  }

  protected override rate(settings: DigitsSettings): number | null {
    return updatesPerSecond(settings);
  }

  /** A new worker has read nothing yet. */
  protected override loaded(): void {
    this.#files = null;
    this.#readingAgain = this.facts !== null;
    if (this.#dropped !== null) this.#read('dropped');
    else if (this.settings.data === 'folder') this.#read('folder');
    else this.start();
  }

  protected override restart(play: boolean): void {
    const wanted = this.settings.data;
    if (this.engineLoaded && wanted === 'folder' && this.source === 'synthetic') {
      this.#read('folder');
      return;
    }
    if (wanted === 'synthetic' && this.source === 'folder') this.#files = null;
    super.restart(play);
  }

  drop(files: readonly File[]): void {
    this.#dropped = files;
    this.#readingAgain = false;
    if (this.engineLoaded) this.#read('dropped');
    else super.restart(this.playing);
  }

  /** Back to the digits that the engine draws. */
  useSynthetic(): void {
    this.#dropped = null;
    this.#files = null;
    this.filesTrouble = null;
    super.restart(this.playing);
    this.onChange();
  }

  #read(from: ReadFiles['from']): void {
    this.#ask += 1;
    this.reading = true;
    this.filesTrouble = null;
    const ask = this.#ask;
    if (from === 'dropped') this.tell({ type: 'files', ask, files: this.#dropped ?? [] });
    else this.tell({ type: 'folder', ask, address: new URL('data/', document.baseURI).href });
    this.onChange();
  }

  ask(about: Question): void {
    this.#ask += 1;
    this.tell({ type: 'ask', run: this.runNumber, ask: this.#ask, about });
  }

  protected override onMessage(message: FromDigitsWorker): void {
    switch (message.type) {
      case 'drawing':
        if (message.run !== this.runNumber) return;
        this.drawing = message.drawn < message.count ? message : null;
        this.onChange();
        return;
      case 'files': {
        const from = this.#dropped === null ? 'folder' : 'dropped';
        this.reading = false;
        this.#files = { number: message.files, from };
        if (this.#readingAgain) this.start();
        else super.restart(this.playing || this.facts === null);
        this.#readingAgain = false;
        this.onChange();
        return;
      }
      case 'files-refused':
        this.reading = false;
        this.filesTrouble = { problem: message.problem, file: message.file };
        this.#dropped = null;
        if (this.settings.data === 'folder' && this.source !== 'folder') {
          this.settings = { ...this.settings, data: 'synthetic' };
          this.onRefused(this.settings);
        }
        if (this.facts === null || this.#readingAgain) super.restart(this.playing);
        this.#readingAgain = false;
        this.onChange();
        return;
      case 'answer':
        if (message.run !== this.runNumber || message.ask < this.#answered) return;
        this.#answered = message.ask;
        this.answer = message;
        this.onAnswer();
    }
  }

  protected override begin(facts: DigitsFacts): void {
    this.history = new DigitsHistory(facts.totalUpdates, facts.updatesPerEpoch);
    this.drawing = null;
  }

  protected override take(frame: DigitsFrame, drawn: boolean): void {
    this.history?.append(frame.tail);
    if (drawn) this.frame = frame;
  }

  protected override lossBefore(update: number): number | undefined {
    return this.history?.loss(update);
  }

  override losses(): readonly number[] {
    return this.history?.losses(this.status === 'error' ? this.update + 1 : this.update) ?? [];
  }
}
