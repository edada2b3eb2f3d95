import type { SoftmaxLabView } from './compute.ts';
import type { SoftmaxSettings } from './settings.ts';

/** What a section of the lab shows, and how it answers. */
export interface Context {
  readonly view: SoftmaxLabView;
  readonly settings: SoftmaxSettings;
  /** The class that is pointed at. */
  readonly highlighted: number | null;
  /** The cell of the Jacobian that is pointed at. */
  readonly cell: number | null;
  readonly change: (change: Partial<SoftmaxSettings>) => void;
  readonly point: (index: number | null) => void;
  readonly pointAtCell: (cell: number) => void;
}
