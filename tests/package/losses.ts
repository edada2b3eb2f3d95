import { inProject, runIn } from './processes.ts';

/** Loss of each update of a run, as the command line of the checkout has it. */
export async function losses(...flags: readonly string[]): Promise<readonly number[]> {
  const cli = [inProject('dist/cli/surprisal.mjs'), 'rnn', '--json', ...flags];
  const { stdout } = await runIn(inProject('.'), process.execPath, cli);
  return stdout
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((line) => (JSON.parse(line) as { loss: number }).loss);
}
