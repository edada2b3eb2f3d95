import { plainNumerals } from './numeral.ts';

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
