import type { ExportSource } from './export-source.ts';

/** The button beside a lab's title, as what it opens knows it. */
export interface SharePlace {
  readonly exportSource: () => Promise<ExportSource>;
  /** Where the menu, or what is to be said of a file, is put. */
  readonly place: Element | null;
  /** Opens the menu, or these files. */
  open(files?: readonly File[]): void;
  /** The menu is gone: whoever drove it with keys goes on at the button. */
  focusButton(): void;
}
