import { trustedWorkerUrl } from '../platform/trusted-types.ts';
import type { ToServiceWorker } from './messages.ts';
import './update-notice.ts';

const hour = 3_600_000;

/**
 * Keeps the whole site for use without a network, and says when a newer version is there. `script`
 * is the entry of the page. Where there can be no service worker, or it fails, nothing happens.
 */
export async function registerServiceWorker(script: string): Promise<void> {
  const container = serviceWorkers();
  if (container === undefined) return;
  if (container.controller !== null) tell(container.controller, { type: 'started', script });
  const notice = document.createElement('surprisal-update');
  document.body.append(notice);
  let registration: ServiceWorkerRegistration;
  try {
    registration = await container.register(trustedWorkerUrl('sw.js'), {
      scope: './',
      updateViaCache: 'none',
    });
  } catch {
    return;
  }

  const watch = (worker: ServiceWorker | null): void => {
    const look = (): void => {
      if (worker === null || worker.state === 'installing') return;
      worker.removeEventListener('statechange', look);
      // Without a controller it is the first version, and all that is open is of it.
      if (worker.state === 'installed' && container.controller !== null) notice.ready = true;
    };
    worker?.addEventListener('statechange', look);
    look();
  };
  watch(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));

  notice.onReload = () => {
    if (registration.waiting === null) {
      location.reload();
      return;
    }
    container.addEventListener('controllerchange', () => location.reload(), { once: true });
    tell(registration.waiting, { type: 'take-over' });
  };

  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - looked < hour) return;
    looked = Date.now();
    registration.update().catch(() => undefined);
  });
}

function tell(worker: ServiceWorker, message: ToServiceWorker): void {
  worker.postMessage(message);
}

/** In a sandboxed frame the very question throws. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    if (!/^https?:$/.test(location.protocol) || !('serviceWorker' in navigator)) return undefined;
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}
