import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import type { ToServiceWorker } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: every file of this version; `revision` is null where the name has a hash. */
declare const __FILES__: Parameters<PrecacheController['addToCacheList']>[0];

const { scope } = self.registration;
const files = new PrecacheController();
files.addToCacheList(__FILES__);

registerRoute(new PrecacheRoute(files, { cleanURLs: false, ignoreURLParametersMatching: [/^/] }));

// What a page of an earlier version still asks for: it stays until no such page is open.
registerRoute(
  ({ url }) => url.href.startsWith(`${scope}assets/`),
  async ({ request }) => {
    const cache = await caches.open(files.strategy.cacheName);
    return (await cache.match(request, { ignoreVary: true })) ?? fetch(request);
  },
);

// Not part of the first load; kept once somebody has asked for it.
const keptOnceSeen = ['embed.html', 'manifest.webmanifest', 'icons/'].map((path) => scope + path);
registerRoute(
  ({ url }) => keptOnceSeen.some((start) => url.href.startsWith(start)),
  new NetworkFirst({
    cacheName: `surprisal-seen-${scope}`,
    plugins: [
      {
        cacheKeyWillBeUsed: ({ request }) => Promise.resolve(request.url.replace(/[?#].*/, '')),
      },
    ],
  }),
);

// Where the browser denies its caches, or they are full or broken, the network is left.
setCatchHandler(({ request }) => fetch(request));

/** Forgets the files of earlier versions, unless a page could still want them. */
async function tidy(event: ExtendableMessageEvent, script: string): Promise<void> {
  const { installing, waiting } = self.registration;
  const ofThisVersion = files.getCacheKeyForURL(script) !== undefined;
  if (installing !== null || waiting !== null || !ofThisVersion) return;
  const open = await self.clients.matchAll({ type: 'window' });
  if (open.length <= 1) await files.activate(event);
}

self.addEventListener('install', (event) => void files.install(event));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  const message = event.data as ToServiceWorker;
  if (message.type === 'take-over') event.waitUntil(self.skipWaiting());
  if (message.type === 'started') event.waitUntil(tidy(event, message.script));
});
