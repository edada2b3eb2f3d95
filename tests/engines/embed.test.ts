// One lab in the strictest frame that still runs scripts, on a page of another origin, in every engine.
import { expect, test } from 'vitest';
import type { FromEmbed } from '../../web/src/embed/messages.ts';
import type { BrowserDriver } from './driver.ts';
import { inEveryEngine } from './engines.ts';
import { nativeCounts, nativeDigests } from './native.ts';

interface HostWindow extends Window {
  readonly said: (FromEmbed & { readonly id?: string })[];
}

/** The frame watches itself (`?watched`), and hands on what it has to complain of. */
const host = `<!doctype html><html><head><link rel="icon" href="data:,"></head><body>
  <iframe sandbox="allow-scripts" src="embed.html?watched#/train?speed=full&autoplay=off"
    width="900" height="700"></iframe>
  <script>
    window.said = [];
    addEventListener('message', ({ data }) => {
      if ('complaint' in data) console.error(data.complaint);
      else window.said.push(data);
    });
  </script></body></html>`;

inEveryEngine(
  (session) => {
    const send = (driver: BrowserDriver, message: object): Promise<void> =>
      driver.evaluate(
        (what) => window.frames[0]?.postMessage(JSON.parse(what), '*'),
        JSON.stringify({ surprisal: 1, ...message }),
      );
    const heard = (driver: BrowserDriver, type: FromEmbed['type'], id?: string) =>
      expect.poll(() =>
        driver.evaluate(
          ([wanted, name]) =>
            (window as unknown as HostWindow).said.find(
              (message) => message.type === wanted && (name === null || message.id === name),
            ),
          [type, id ?? null] as const,
        ),
      );

    test('a sandboxed frame trains 300 updates with the digest of the native program', async () => {
      const { driver, site } = session();
      await driver.open(`${site}host.html`);
      await heard(driver, 'ready').toMatchObject({ lab: 'train', update: 0, total: 300 });
      await send(driver, { type: 'seek', update: 300, id: 'end' });
      await heard(driver, 'state', 'end').toMatchObject({ update: 300 });
      await send(driver, { type: 'getRun', id: 'run' });
      await heard(driver, 'run', 'run').toMatchObject({
        run: { update: 300, ...(nativeCounts && { digest: nativeDigests.get('run_seed_0') }) },
      });
    });
  },
  { answers: { 'host.html': { status: 200, type: 'text/html', body: host } } },
);
