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

// Some hosts lead from `x.html` to `x`: a file is known by either name.
registerRoute(new PrecacheRoute(files, { cleanURLs: true, ignoreURLParametersMatching: [/^/] }));

// What a page of an earlier version still asks for: it stays until no such page is open.
registerRoute(
  ({ url }) => url.href.startsWith(`${scope}assets/`),
  async ({ request }) => {
    const cache = await caches.open(files.strategy.cacheName);
    return (await cache.match(request, { ignoreVary: true })) ?? fetch(request);
  },
);

// Not part of the first load; kept once somebody has asked for it.
const keptOnceSeen = /^(?:embed(?:\.html)?|manifest\.webmanifest|icons\/.*)$/;
const pathIn = (url: string): string =>
  url.startsWith(scope) ? url.slice(scope.length).replace(/[?#].*/s, '') : '';
registerRoute(
  ({ url }) => keptOnceSeen.test(pathIn(url.href)),
  new NetworkFirst({
    cacheName: `surprisal-seen-${scope}`,
    plugins: [
      {
        cacheKeyWillBeUsed: ({ request }) =>
          Promise.resolve(scope + pathIn(request.url).replace(/\.html$/, '')),
        // Where a host leads is no content, and a browser opens no page that it was led to.
        cacheWillUpdate: ({ response }) =>
          Promise.resolve(
            response.status !== 200
              ? null
              : response.redirected
                ? new Response(response.body, response)
                : response,
          ),
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
