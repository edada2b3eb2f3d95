/** `surprisal/define`: registers every element; does nothing where there is no page. */
import { defineElements } from '../elements/tags.ts';
import type { LabTags } from './elements.ts';

defineElements();

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface HTMLElementTagNameMap extends LabTags {}
}
