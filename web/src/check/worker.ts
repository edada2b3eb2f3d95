import { loadAuditEngine } from '../engine/load-audit.ts';
import { explain } from '../explain/explain.ts';
import type { Explanation } from '../explain/explanation.ts';
import { DumpError, mostBytes, type Dump } from '../explain/files/dump.ts';
import { joinDumps, readDump } from '../explain/files/read.ts';
import { readTextDump } from '../explain/files/text.ts';
import { subjectOf } from '../explain/subject.ts';
import { messageOf } from '../worker/errors.ts';
import type { CheckAnswer, Checked, CheckRequest } from './protocol.ts';

interface Scope {
  postMessage(answer: CheckAnswer): void;
  onmessage: ((event: MessageEvent<CheckRequest>) => void) | null;
}
const scope = self as unknown as Scope;

scope.onmessage = ({ data }) => {
  void answerTo(data).then((answer) => scope.postMessage(answer));
};

async function answerTo({ source, checked, textName }: CheckRequest): Promise<CheckAnswer> {
  try {
    const engine = await loadAuditEngine(source);
    const dump = joinDumps(await read(checked, textName));
    return { type: 'explained', explanation: explained(engine.audits, dump) };
  } catch (error) {
    if (error instanceof DumpError)
      return { type: 'refused', problem: error.problem, details: error.details };
    return { type: 'failed', reason: messageOf(error) };
  }
}

async function read(checked: Checked, textName: string): Promise<Dump[]> {
  if ('text' in checked) return [readTextDump(checked.text, textName)];
  const dumps: Dump[] = [];
  for (const file of checked.files) {
    if (file.size > mostBytes)
      throw new DumpError('too-large', { what: file.name, most: mostBytes });
    dumps.push(readDump(await bytesOf(file), file.name));
  }
  return dumps;
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new DumpError('unreadable', { what: file.name, reason: messageOf(error) });
  }
}

/** The page stops a check by ending the worker, so nothing here has to listen meanwhile. */
function explained(engine: Parameters<typeof explain>[0], dump: Dump): Explanation {
  const subject = subjectOf(dump);
  const [{ rows, classes }] = subject.layouts;
  const of = rows * classes;
  const steps = explain(engine, subject);
  for (let done = 0; ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    done = Math.min(of, done + step.value);
    scope.postMessage({ type: 'progress', done, of });
  }
}
