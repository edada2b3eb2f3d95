import { cpus, loadavg } from 'node:os';
import { figures } from './figures.mjs';
import { pageFigures } from './page-figures.mjs';
import { evaluate } from './rounds.mjs';
import { ratio, summary } from './statistics.mjs';
import { rounded, spread, table } from './table.mjs';

/** What was measured with, for the reader of the figures. */
export function machine() {
  const { length, [0]: first } = cpus();
  const busy = loadavg()[0];
  const model = first?.model.trim() || 'processor';
  return `${length} × ${model}, ${process.arch}, load before ${busy.toFixed(1)}`;
}

/** Lines for people: on what all this was measured. */
export function heading({ machine, versions, rounds, facts }) {
  const engines = [`Node ${versions.node}`];
  if (versions.chromium) engines.push(`Chromium ${versions.chromium}`);
  return [
    `${machine}; ${engines.join(', ')}; rounds: ${rounds}`,
    `Eigen's SIMD: ${facts.native.simd} natively; ${facts.node.simd} as WASM`,
    '',
  ];
}

/** Every figure with its group's heading before it. */
export function evaluateAll(samples) {
  return figures.map((figure) => (figure.name ? evaluate(figure, samples) : figure));
}

/** Lines for people: the table of all figures. */
export function figuresTable(results, runtimes) {
  const compared = runtimes.filter(({ name }) => name !== 'native');
  const titles = [
    'median (least–most)',
    '',
    ...runtimes.map(({ title }) => title),
    ...compared.map(({ title }) => `${title} ÷ native`),
    'target',
    '',
  ];
  const left = [0, 1, titles.length - 1];
  const rows = results.map((result) => {
    if (result.group) return [`\n${result.group}`];
    const { title, unit, target, met, ratios } = result;
    return [
      `  ${title}`,
      unit,
      ...runtimes.map(({ name }) => (result[name] ? spread(result[name]) : '')),
      ...compared.map(({ name }) => (ratios[name] ? ratios[name].toFixed(2) : '')),
      target === undefined ? '' : `≤ ${target} ${unit}`,
      met === undefined ? '' : met ? 'met' : 'not met',
    ];
  });
  return table(titles, rows, left);
}

/** One update of the toy RNN elsewhere, beside ours of the same rounds. */
export function evaluatePeers(samples, runtimes, peers) {
  const result = evaluate({ name: 'update' }, samples);
  const ours = runtimes.map(({ name, title }) => ({
    name,
    title: `Surprisal, ${title}`,
    note: '',
  }));
  return [...ours, ...peers].map(({ name, title, note }) => ({
    name,
    title,
    unit: 'µs',
    ...result[name],
    timesOurs: ratio(samples.get('update').get(name), samples.get('update').get('node')),
    note,
  }));
}

/** Lines for people: the same as a table. */
export function peersTable(results) {
  const rows = results.map((result) => [
    result.title,
    spread(result),
    result.unit,
    `${rounded(result.timesOurs)} ×`,
    result.note,
  ]);
  return table(
    ['One update of the toy RNN', 'median', '', 'ours in Node', 'what differs'],
    rows,
    [0, 2, 4],
  );
}

/** Every figure of the page, from a list of samples as `openPage().run()` gives them. */
export function evaluatePage(samples) {
  return pageFigures.map((figure) => {
    const result = summary(samples.map((sample) => sample[figure.name]));
    return { ...figure, ...result, met: result.median <= figure.target };
  });
}

/** Lines for people: the same as a table. */
export function pageTable(results) {
  const rows = results.map((result) => [
    result.title,
    spread(result),
    result.unit,
    `≤ ${result.target} ${result.unit}`,
    result.met ? 'met' : 'not met',
  ]);
  return table(['The page in Chromium', 'median', '', 'target', ''], rows, [0, 2, 4]);
}
