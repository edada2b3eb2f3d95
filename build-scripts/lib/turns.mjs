import { AsyncLocalStorage } from 'node:async_hooks';

/** What is printed by the task that runs now, if it is one of several. */
const current = new AsyncLocalStorage();

/** Prints at once, or when it is the turn of the task that this is called in. */
export function print(text) {
  const turn = current.getStore();
  if (turn === undefined || turn.has) process.stdout.write(text);
  else turn.kept.push(text);
}

/** Whether what is printed now may have to wait, so that a command's output must come to `print`. */
export const printsInTurn = () => current.getStore() !== undefined;

/**
 * Runs tasks, so many at a time, each begun in its order. What they print comes in that order too:
 * that of the first which has not ended at once, that of the others when it is their turn.
 */
export async function inTurns(tasks, atOnce) {
  const turns = tasks.map(() => ({ has: false, kept: [], ended: false }));
  const pass = () => {
    for (const turn of turns) {
      turn.has = true;
      for (const text of turn.kept.splice(0)) process.stdout.write(text);
      if (!turn.ended) return;
    }
  };
  const results = [];
  let next = 0;
  const lane = async () => {
    while (next < tasks.length) {
      const index = next;
      next += 1;
      pass();
      results[index] = await current.run(turns[index], tasks[index]);
      turns[index].ended = true;
      pass();
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, tasks.length) }, lane));
  return results;
}
