import './page/page.ts';
import type { SurprisalPage } from './page/page.ts';

/** The service worker fetches the whole site; the first seconds belong to what is shown. */
const settleFor = 2000;

async function keepOffline(): Promise<void> {
  await document.querySelector<SurprisalPage>('surprisal-page')?.ready;
  await new Promise((resolve) => setTimeout(resolve, settleFor));
  const { registerServiceWorker } = await import('./offline/register-service-worker.ts');
  await registerServiceWorker(import.meta.url);
}

if (import.meta.env.PROD) keepOffline().catch(() => undefined);
