import { CommandFailed, main, run } from './run.mjs';
import { inTurns, print } from './turns.mjs';

const bold = (text) => (process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : text);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const counted = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/** A stage that ends badly without a failed test (it did not build, say) is itself one failure. */
async function runStage({ name, title, body }) {
  print(`\n${bold(`── ${name}: ${title}`)}\n`);
  const started = performance.now();
  const result = { name, passed: 0, failed: 0, skipped: 0, failures: [], secondTries: [] };
  const count = ({ passed = 0, failed = 0, skipped = 0, failures = [], secondTries = [] }) => {
    result.passed += passed;
    result.failed += failed;
    result.skipped += skipped;
    result.failures.push(...failures);
    result.secondTries.push(...secondTries);
  };
  try {
    await body(count);
    if (result.passed + result.failed === 0) count({ passed: 1 });
  } catch (error) {
    print(`${error instanceof CommandFailed ? `${name}: ${error.message}.` : error.stack}\n`);
    if (result.failed === 0) count({ failed: 1 });
  }
  result.took = seconds(started);
  print(`${counted(result)} (${result.took})\n`);
  return result;
}

/** Stages in their order, those together that may run beside one another. */
function grouped(stages) {
  const groups = [];
  for (const stage of stages) {
    const last = groups.at(-1);
    if (stage.beside && last?.[0].beside) last.push(stage);
    else groups.push([stage]);
  }
  return groups;
}

/** Runs stages, two at a time where they may be, and says what came of them. */
export const runStages = (stages) =>
  main(async () => {
    await run('build-scripts/toolchain/node-modules', []);
    const results = [];
    for (const group of grouped(stages)) {
      const tasks = group.map((stage) => () => runStage(stage));
      results.push(...(group.length === 1 ? [await tasks[0]()] : await inTurns(tasks, 2)));
    }
    const sum = (key) => results.reduce((total, result) => total + result[key], 0);
    console.log(`\n${bold('── summary')}`);
    for (const result of results)
      console.log(`${result.name.padEnd(10)} ${result.took.padStart(8)}  ${counted(result)}`);
    if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped`);
    for (const { name, secondTries } of results)
      for (const test of secondTries) console.log(`passed at the second try: ${name}: ${test}`);
    for (const { name, failures } of results)
      for (const { test, message } of failures)
        console.log(
          `\n${bold(`${name}: ${test}`)}\n${message.split('\n').slice(0, 12).join('\n')}`,
        );
    console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
    if (sum('failed') > 0) process.exitCode = 1;
  });
