import type { SoftmaxLabView } from './compute.ts';
import type { Folds } from '../shared/folds.ts';
import type { SoftmaxSettings } from './settings.ts';

/** What a section of the lab shows, and how it answers. */
export interface Context {
  readonly view: SoftmaxLabView;
  readonly settings: SoftmaxSettings;
  /** The class that is pointed at. */
  readonly highlighted: number | null;
  /** The cell of the Jacobian that is pointed at. */
  readonly cell: number | null;
  /** What the moving logit and its probability are, in a line. */
  readonly caption: string;
  readonly folds: Folds;
  readonly change: (change: Partial<SoftmaxSettings>) => void;
  readonly point: (index: number | null) => void;
  /** z₄ joins z₃, or leaves it. */
  readonly toggleMoving: () => void;
  readonly pointAtCell: (cell: number) => void;
}
