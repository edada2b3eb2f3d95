import { plainNumerals } from './numeral.ts';
import { joinColumns } from './printed-columns.ts';
import { PrintEntries, type PrintedTable } from './printed-entries.ts';
import { PrintError, type PrintProblem } from './printed-scan.ts';

export type { PrintedTable } from './printed-entries.ts';
export type { PrintProblem } from './printed-scan.ts';

export type PrintRead =
  | { readonly ok: true; readonly tables: readonly PrintedTable[] }
  | { readonly ok: false; readonly problem: PrintProblem };

const beginning =
  /^\s*(?:[[{]|<tf\.|\(\s*[-+.\d[(]|Columns \d|>>> |In \[\d|Out\[\d|Parameter containing:)/u;
const called = /(?:^|[\s=:,({[])(?:\w+\.)*(?:tensor|[Aa]rray|Tensor|DeviceArray|\w+Output)\(/u;

/** Whether a text is to be read by `readPrinted`, not as cells with something between them. */
export function looksPrinted(text: string): boolean {
  if (/\[torch\.\w+ of size [^\n]*\s*$/u.test(text.slice(-400))) return true;
  const head = plainNumerals(text.slice(0, 4096));
  return beginning.test(head) || called.test(head) || isLabelled(head);
}

/** As in `logits: [[…]]`. */
function isLabelled(head: string): boolean {
  const label = head.slice(0, Math.max(0, head.indexOf('[')));
  return /[\p{L}_]/u.test(label) && /[\s=:]$/u.test(label) && !/[\t,;(]/u.test(label);
}

/**
 * Tables as Python, NumPy, PyTorch, TensorFlow and JAX print them, or as one types them in Python:
 * `tensor([[1., 2.]], grad_fn=<…>)`, `[[1. 2.]\n [3. 4.]]`, lists, tuples, dicts, outputs of models.
 * Several may stand one after the other. A print that leaves numbers out is refused.
 */
export function readPrinted(text: string, mostValues = 1e7): PrintRead {
  try {
    const joined = joinColumns(plainNumerals(text));
    return { ok: true, tables: new PrintEntries(joined, mostValues).read() };
  } catch (error) {
    if (error instanceof PrintError) return { ok: false, problem: error.problem };
    throw error;
  }
}
