/**
 * The files of a drop, and those in the folders of it, each named by its path there. To be called
 * while the event is handled: the drop is empty after that.
 */
export async function droppedFiles(drop: DataTransfer | null): Promise<readonly File[]> {
  const entries = [...(drop?.items ?? [])].map((item) => item.webkitGetAsEntry());
  const files = [...(drop?.files ?? [])];
  if (!entries.some((entry) => entry?.isDirectory === true)) return files;
  const { filesIn } = await import('./dropped-folders.ts');
  return filesIn(entries.filter((entry) => entry !== null));
}
