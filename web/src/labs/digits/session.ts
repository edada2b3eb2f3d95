import { withTexts } from '../../i18n/language.ts';
import { RunSession } from '../training/run-session.ts';
import { WorkerLink } from '../training/link.ts';
import type { FilesProblem } from '../../data/files-error.ts';
import type { DigitsFacts, DigitsModel, Reading } from './digits-protocol.ts';
import { DigitsHistory } from './history.ts';
import { declaration } from './lab.ts';
import { runConfig, runKey, syntheticSource, type DigitsSettings } from './settings.ts';
import workerAddress from './worker.ts?address';

/** Image files in the worker's memory. */
interface ReadFiles {
  readonly number: number;
  readonly from: 'dropped' | 'folder';
}

export interface FilesTrouble {
  readonly problem: FilesProblem;
  readonly file: string;
}

/** The page's side of a run of the digits classifier, and of the images that it learns from. */
export class DigitsSession extends RunSession<DigitsSettings, DigitsModel, DigitsHistory> {
  reading = false;
  filesTrouble: FilesTrouble | null = null;
  #files: ReadFiles | null = null;
  #dropped: readonly File[] | null = null;
  /** Comes with what reads them. */
  #describe: ((problem: FilesProblem, file: string) => string) | null = null;
  /** Counts what was asked to be read: only the last of it is wanted. */
  #reads = 0;
  /** A new worker reads the files of a run that had begun. */
  #readingAgain = false;

  constructor(settings: DigitsSettings) {
    super(settings, (events) => new WorkerLink(workerAddress, declaration.engine, events));
  }

  /** Where the images of the run come from. */
  get source(): 'synthetic' | 'dropped' | 'folder' {
    return this.#files?.from ?? 'synthetic';
  }

  /** What is wrong with the files, in words. */
  get filesProblem(): string {
    const { filesTrouble: trouble } = this;
    if (trouble === null) return '';
    return this.#describe?.(trouble.problem, trouble.file) ?? trouble.file;
  }

  protected override config(): DigitsModel['config'] {
    const images =
      this.#files === null
        ? syntheticSource(this.settings)
        : ({ kind: 'files', files: this.#files.number } as const);
    return { ...runConfig(this.settings), images };
  }

  protected override runKey(settings: DigitsSettings): string {
    return runKey(settings);
  }

  protected override newHistory(facts: DigitsFacts): DigitsHistory {
    return new DigitsHistory(facts);
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
    if (this.link.isLoaded && wanted === 'folder' && this.source === 'synthetic') {
      this.#read('folder');
      return;
    }
    if (wanted === 'synthetic' && this.source === 'folder') this.#files = null;
    super.restart(play);
  }

  drop(files: readonly File[]): void {
    this.#dropped = files;
    this.#readingAgain = false;
    if (this.link.isLoaded) this.#read('dropped');
    else super.restart(this.playing);
  }

  /** Back to the digits that the engine draws. */
  useSynthetic(): void {
    this.#dropped = null;
    this.#files = null;
    this.#reads += 1;
    this.reading = false;
    this.filesTrouble = null;
    super.restart(this.playing);
    this.onChange();
  }

  #read(from: ReadFiles['from']): void {
    this.reading = true;
    this.filesTrouble = null;
    this.#reads += 1;
    void this.#hand(from, this.#reads);
    this.onChange();
  }

  /** Reads the files and gives them to the worker, unless others are wanted meanwhile. */
  async #hand(from: ReadFiles['from'], read: number): Promise<void> {
    const isWanted = (): boolean => read === this.#reads && this.link.isLoaded;
    try {
      const { readChosen, blameFor, describeFiles } = await withTexts(import('./chosen-files.ts'));
      this.#describe = describeFiles;
      const chosen =
        from === 'dropped' ? (this.#dropped ?? []) : new URL('data/', document.baseURI).href;
      const files = await readChosen(chosen).catch((error: unknown) => blameFor(error));
      if (!isWanted()) return;
      if ('problem' in files) this.hasRead({ kind: 'refused', ...files });
      else this.questions.read(files);
    } catch (error) {
      if (isWanted())
        this.hasRead({ kind: 'refused', problem: 'unreadable', file: String(error), message: '' });
    }
  }

  protected override hasRead(reading: Reading): void {
    this.reading = false;
    if (reading.kind === 'files') {
      const from = this.#dropped === null ? 'folder' : 'dropped';
      this.#files = { number: reading.files, from };
      if (this.#readingAgain) this.start();
      else super.restart(this.playing || this.facts === null);
    } else {
      this.filesTrouble = { problem: reading.problem, file: reading.file };
      this.#dropped = null;
      if (this.settings.data === 'folder' && this.source !== 'folder') {
        this.settings = { ...this.settings, data: 'synthetic' };
        this.onRefused(this.settings);
      }
      if (this.facts === null || this.#readingAgain) super.restart(this.playing);
    }
    this.#readingAgain = false;
    this.onChange();
  }
}
