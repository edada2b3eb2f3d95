import { LitElement } from 'lit';
import { lazyPart } from '../platform/lazy-part.ts';
import { LanguageController, textsReady } from './language.ts';

/** An element that others stand in: speaks from its first rendering on, and follows the language. */
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
