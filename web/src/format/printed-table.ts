import { plainNumerals } from './numeral.ts';
import { joinColumns } from './printed-columns.ts';
import { PrintEntries, type PrintedTable } from './printed-entries.ts';
import { PrintError, type PrintProblem } from './printed-scan.ts';

export type { PrintedTable } from './printed-entries.ts';
export type { PrintProblem } from './printed-scan.ts';

export type PrintRead =
  | { readonly ok: true; readonly tables: readonly PrintedTable[] }
  | { readonly ok: false; readonly problem: PrintProblem };

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
