// Whoever drags a slider changes the address more often than some browsers allow.
import { expect, test } from 'vitest';
import { clickOn, openLab, settingsOf } from './controls.ts';
import { inEveryEngine } from './engines.ts';

inEveryEngine((session) => {
  test('two hundred changes of a setting in a row all count, and the address follows', async () => {
    const { driver, site } = session();
    await openLab(driver, `${site}#/softmax`);
    await clickOn(driver, 'input[name=temperature-slider]');
    const followed = await driver.evaluate(async () => {
      let slider = document.activeElement;
      while (slider?.shadowRoot?.activeElement) slider = slider.shadowRoot.activeElement;
      if (!(slider instanceof HTMLInputElement)) throw new Error('no slider has the focus');
      let changes = 0;
      let before = window.surprisal.settings()['temperature'];
      for (let i = 0; i < 300; i += 1) {
        slider.value = i % 2 === 0 ? slider.min : slider.max;
        slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        await new Promise((resolve) => setTimeout(resolve, 5));
        const now = window.surprisal.settings()['temperature'];
        if (now !== before) changes += 1;
        before = now;
      }
      return changes;
    });
    expect(followed).toBeGreaterThanOrEqual(299);
    const { temperature } = await settingsOf(driver);
    await expect
      .poll(() => driver.evaluate(() => location.hash), { timeout: 45_000 })
      .toContain(`temperature=${String(temperature)}`);
  });
});
