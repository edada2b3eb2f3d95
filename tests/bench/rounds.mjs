import { CommandFailed } from '../../build-scripts/lib/run.mjs';
import { ratio, summary } from './statistics.mjs';

/**
 * Runs every runtime once per round, each round in another order, so that whatever else the machine
 * does meets all of them alike. A runtime is `{ name, run }`; `run` resolves to lines
 * `{ figure, value }`. Returns, by figure and runtime, a list of rounds of samples.
 */
export async function interleaved(runtimes, rounds, progress) {
  const samples = new Map();
  const facts = new Map();
  for (let round = 0; round < rounds; ++round) {
    for (let i = 0; i < runtimes.length; ++i) {
      const { name, run } = runtimes[(i + round) % runtimes.length];
      progress(round, name);
      for (const { figure, value, ...others } of await run()) {
        if (figure === undefined) facts.set(name, { ...facts.get(name), ...others });
        else at(samples, figure, name, round).push(value);
      }
    }
  }
  return { samples, facts };
}

function at(samples, figure, runtime, round) {
  if (!samples.has(figure)) samples.set(figure, new Map());
  const byRuntime = samples.get(figure);
  if (!byRuntime.has(runtime)) byRuntime.set(runtime, []);
  return (byRuntime.get(runtime)[round] ??= []);
}

/** Throws unless all runtimes that name the digest of a run name the same one. */
export function checkDigests(facts) {
  for (const run of ['digest', 'digits_digest']) {
    const digests = [...facts].filter(([, fact]) => fact[run] !== undefined);
    if (new Set(digests.map(([, fact]) => fact[run])).size > 1) {
      const each = digests.map(([name, fact]) => `${name} ${fact[run]}`).join(', ');
      throw new CommandFailed(`the same run has different losses: ${each}`);
    }
  }
}

/** What the samples say of one figure: a summary per runtime, ratios to native, target met or not. */
export function evaluate({ name, title, unit, target }, samples) {
  const byRuntime = samples.get(name) ?? new Map();
  const summaries = {};
  const ratios = {};
  for (const [runtime, rounds] of byRuntime) {
    summaries[runtime] = summary(rounds.flat());
    if (runtime !== 'native' && byRuntime.has('native')) {
      ratios[runtime] = ratio(rounds, byRuntime.get('native'));
    }
  }
  const wasm = ['node', 'chromium'].filter((runtime) => runtime in summaries);
  const met =
    target === undefined || wasm.length === 0
      ? undefined
      : wasm.every((runtime) => summaries[runtime].median <= target);
  return { name, title, unit, target, ...summaries, ratios, met };
}
