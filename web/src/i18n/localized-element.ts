import { LitElement } from 'lit';
import { lazyPart } from '../platform/lazy-part.ts';
import { LanguageController, textsReady } from './language.ts';

/**
 * An element that follows the language, and may be there before its words are: as the page's own
 * tag is, or one that stands in a lab before the code that defines it has come.
 */
export class LocalizedElement extends LitElement {
  constructor() {
    super();
    new LanguageController(this);
  }

  /** The first words wait for their language. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await lazyPart(this, textsReady());
    await super.scheduleUpdate();
  }
}
