import './app/page.ts';
import type { SurprisalPage } from './app/page.ts';

/** The service worker fetches the whole site; the first seconds belong to what is shown. */
const settleFor = 2000;

async function keepOffline(): Promise<void> {
  await document.querySelector<SurprisalPage>('surprisal-page')?.ready;
  await new Promise((resolve) => setTimeout(resolve, settleFor));
  const { keep } = await import('./offline/keep.ts');
  await keep(import.meta.url);
}

if (import.meta.env.PROD) keepOffline().catch(() => undefined);
