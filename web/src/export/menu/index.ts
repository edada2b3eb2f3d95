import type { SharePlace } from '../share-place.ts';
import type { ExportSource } from '../export-source.ts';
import './menu.ts';

export { openFiles } from './open-run.ts';

/** Opens the menu over the lab; a run that plays waits meanwhile. */
export function openMenu(share: SharePlace, source: ExportSource): void {
  const menu = document.createElement('surprisal-menu');
  menu.source = source;
  menu.openFiles = (files) => share.open(files);
  const { run } = source;
  const resume = run?.session.status === 'playing' ? run.session : null;
  void resume?.pause().catch(() => undefined);
  menu.addEventListener('close', () => {
    menu.remove();
    share.focusButton();
    if (!menu.leaving) void resume?.play().catch(() => undefined);
  });
  share.place?.append(menu);
}
