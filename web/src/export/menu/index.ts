import type { Share } from '../../parts/share.ts';
import type { Takeaway } from '../../labs/takeaway.ts';
import './menu.ts';

export { openFiles } from './back-in.ts';

/** Opens the menu over the lab; a run that plays waits meanwhile. */
export function openMenu(share: Share, takeaway: Takeaway): void {
  const menu = document.createElement('surprisal-menu');
  menu.takeaway = takeaway;
  menu.openFiles = (files) => share.open(files);
  const { run } = takeaway;
  const resume = run?.session.status === 'playing' ? run.session : null;
  void resume?.pause().catch(() => undefined);
  menu.addEventListener('close', () => {
    menu.remove();
    share.renderRoot.querySelector('button')?.focus();
    if (!menu.leaving) void resume?.play().catch(() => undefined);
  });
  share.place?.append(menu);
}
