import { counted } from '../counted.ts';
import type { Command } from 'commander';
import type { AuditLab } from '../../engine/lab-types.ts';
import { explain } from '../../explain/explain.ts';
import type { Explanation } from '../../explain/explanation.ts';
import { DumpError, mostBytes, shapeText } from '../../explain/files/dump.ts';
import { joinDumps, readDump } from '../../explain/files/read.ts';
import { messages } from '../../explain/messages.en.ts';
import { subjectOf, type Subject } from '../../explain/subject.ts';
import { findingWords, noteWords, problemWords, type Say } from '../../explain/wording.ts';
import { fill } from '../../i18n/fill.ts';
import { BadInput } from '../bad-input.ts';
import type { Context } from '../context.ts';
import { readBytes } from '../input.ts';
import { readable } from '../numbers.ts';
import type { Output } from '../output.ts';
import { Progress } from '../progress.ts';
import { table } from '../table.ts';

const examples = `
Reads a table of logits and its targets out of anybody's training: an .npz, .safetensors or JSON
file with "logits", "targets" and, if you like, the "loss" that was reported; two .npy files; CSV;
or a print of Python, NumPy or PyTorch, from FILE or standard input. Says what the table is, what its
loss is, and what is probably wrong, with the numbers that say so. Other names (outputs, labels, y)
and other arrays that fit are found too; "weight", "ignore_index" and "reduction" are heeded.

With --json: {"kind","rows","classes","loss","ruler","worst","findings",…}; "loss" is the mean that
cross_entropy gives, "ruler" ln C, each of "worst" {"row","target","loss","predicted","probability"},
each of "findings" {"code","evidence"}. Sound tables have no findings; "notes" are no mistakes.

Examples:
  surprisal explain dump.npz
  surprisal explain logits.npy targets.npy --json
  echo 'logits = tensor([[0.7, 0.2, 0.1]]); targets = tensor([0])' | surprisal explain`;

const say: Say = (key, parameters) => fill(messages[key], parameters);

export function addExplain(parent: Command, { engine, output }: Context): void {
  parent
    .command('explain')
    .description('what is wrong with a table of logits and targets')
    .argument('[files...]', '.npy, .npz, .safetensors, .json, .csv, .txt (default: standard input)')
    .option('--json', 'one JSON object only')
    .addHelpText('after', examples)
    .action(async (files: readonly string[], { json = false }: { json?: boolean }) => {
      const inputs = await Promise.all(
        (files.length === 0 ? [undefined] : files).map((file) => readBytes(file, mostBytes)),
      );
      const explanation = inWords(() => {
        const dumps = inputs.map(({ place, bytes }) => readDump(bytes, place));
        return explained(engine.audits, subjectOf(joinDumps(dumps)));
      });
      await (json ? printJson(explanation, output) : print(explanation, output));
    });
}

/** What is refused, in English. */
function inWords<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof DumpError ? new BadInput(problemWords(error, say)) : error;
  }
}

function explained(engine: AuditLab, subject: Subject): Explanation {
  const [{ rows, classes }] = subject.layouts;
  const progress = new Progress(rows * classes, 'cells');
  const steps = explain(engine, subject);
  try {
    for (let done = 0; ;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      done = Math.min(done + step.value, rows * classes);
      progress.show(done);
    }
  } finally {
    progress.stop();
  }
}

async function printJson(explanation: Explanation, output: Output): Promise<void> {
  const { kind, rows, classes, loss, ruler, worst, findings, notes, ...more } = explanation;
  await output.json({ kind, rows, classes, loss, ruler, worst, findings, notes, ...more });
}

async function print(explanation: Explanation, output: Output): Promise<void> {
  const { kind, shape, rows, classes, format, loss, reductions, ruler, worst } = explanation;
  await output.line(
    `${explanation.source}: ${messages[`kind.${kind}`]} ${shapeText(shape)}, ${format}; ` +
      `${counted(rows, 'row')}, ${counted(classes, 'class', 'es')}`,
  );
  if (loss !== null) {
    const { sum, counted: divisor, honest } = reductions;
    await output.line(
      `cross-entropy: mean ${readable(loss)}, sum ${readable(sum ?? 0)} nats over ${counted(divisor, 'row')}`,
    );
    if (typeof honest === 'number') await output.line(`−log p: mean ${readable(honest)}`);
    if (explanation.reported !== null)
      await output.line(`reported: ${readable(explanation.reported)}`);
  }
  await output.line(`ruler: ln ${classes} = ${readable(ruler)}, what guessing costs`);
  if (worst.length > 0) await output.line('\nThe costliest rows');
  const columns = ['row', 'target', 'predicted', 'p(target)', 'loss'].map((title) => ({ title }));
  const lines = worst.map((row) => [
    String(row.row),
    String(row.target),
    row.predicted < 0 ? '–' : String(row.predicted),
    readable(row.probability),
    readable(row.loss),
  ]);
  if (worst.length > 0) await output.lines(table(columns, lines));
  await output.line('');
  for (const note of explanation.notes) await output.line(noteWords(note, say));
  if (explanation.findings.length === 0) await output.line('Nothing seems to be wrong.');
  for (const finding of explanation.findings) {
    const { what, advice } = findingWords(finding, say);
    await output.line(`${finding.code}: ${what}\n  ${advice}`);
  }
}
