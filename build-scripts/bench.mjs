// Times the engine natively, as WASM in Node and in Chromium, and compares with targets and peers.
import { parseArgs } from 'node:util';
import { CommandFailed, main } from './lib/run.mjs';

const usage = `Usage: npm run bench -- [--rounds N] [--peers] [--json]

Builds what is missing, then runs the same benchmark program natively, as WASM in Node and as WASM
in Chromium, by turns, and prints the median of every figure, its range and its target. A round
takes about 15 seconds on an idle machine.

  --rounds N  how often each of them runs: 1 to 1000, default 7
  --peers     also one update of the toy RNN in TensorFlow.js, brain.js and PyTorch. Installs
              the first two below build/ with npm; PyTorch is used where python3 has it
  --page      measure the page in Chromium instead: first picture, frames at full speed, first load,
              switches between labs
  --json      print one JSON object instead of tables
  --help      print this
`;

function options() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        rounds: { type: 'string', default: '7' },
        peers: { type: 'boolean', default: false },
        page: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    throw new CommandFailed(`${error.message.split('. ')[0]}; see npm run bench -- --help`);
  }
  const rounds = Number(values.rounds);
  if (!/^\d+$/.test(values.rounds) || rounds < 1 || rounds > 1000) {
    throw new CommandFailed(
      `--rounds is '${values.rounds}', but must be a whole number, 1 to 1000`,
    );
  }
  return { ...values, rounds };
}

const say = (text) => process.stderr.write(`${text}\n`);

async function benchPage(rounds, json) {
  const { buildAll } = await import('./build.mjs');
  await buildAll();
  const { openPage } = await import('../tests/bench/page.mjs');
  const { evaluatePage, machine, pageTable } = await import('../tests/bench/report.mjs');
  const page = await openPage();
  if (!page) throw new CommandFailed('No Chromium was found; CHROMIUM may name one.');
  const facts = { machine: machine(), chromium: page.version, rounds };
  const samples = [];
  try {
    for (let round = 1; round <= rounds; round += 1) {
      say(`round ${round} of ${rounds}: the page`);
      samples.push(await page.run());
    }
  } finally {
    await page.close();
  }
  const figures = evaluatePage(samples);
  if (json) console.log(JSON.stringify({ ...facts, figures }));
  else {
    console.log(`${facts.machine}; Chromium ${facts.chromium}; rounds: ${rounds}\n`);
    console.log(pageTable(figures).join('\n'));
  }
}

await main(async () => {
  const { rounds, peers: withPeers, page, json, help } = options();
  if (help) {
    process.stdout.write(usage);
    return;
  }
  if (page) {
    await benchPage(rounds, json);
    return;
  }
  const { buildBenchmarks } = await import('../tests/bench/build.mjs');
  await buildBenchmarks();

  const { native, node } = await import('../tests/bench/runtimes.mjs');
  const { openChromium } = await import('../tests/bench/chromium.mjs');
  const report = await import('../tests/bench/report.mjs');
  const { checkDigests, interleaved } = await import('../tests/bench/rounds.mjs');
  const { preparePeers } = await import('../tests/bench/peers.mjs');

  const peers = withPeers ? await preparePeers(say) : [];
  const machine = report.machine();
  const chromium = await openChromium();
  if (!chromium) say('No Chromium was found (CHROMIUM may name one): its column is left out.');
  const runtimes = [native, node, ...(chromium ? [chromium] : [])];
  const measured = await interleaved([...runtimes, ...peers], rounds, (round, name) =>
    say(`round ${round + 1} of ${rounds}: ${name}`),
  ).finally(() => chromium?.close());
  checkDigests(measured.facts);

  const { samples } = measured;
  const figures = report.evaluateAll(samples);
  const facts = Object.fromEntries(measured.facts);
  const chromiumVersion = chromium?.version;
  const versions = { node: process.versions.node, chromium: chromiumVersion };
  const peerFigures = peers.length > 0 ? report.evaluatePeers(samples, runtimes, peers) : [];
  if (json) {
    const flat = figures.filter(({ name }) => name);
    console.log(
      JSON.stringify({ machine, versions, rounds, facts, figures: flat, peers: peerFigures }),
    );
    return;
  }
  console.log(report.heading({ machine, versions, rounds, facts }).join('\n'));
  console.log(report.figuresTable(figures, runtimes).join('\n'));
  if (peers.length > 0) console.log(`\n${report.peersTable(peerFigures).join('\n')}`);
});
