export type Parameters = Readonly<Record<string, string | number>>;

/** Of languages whose words change with a number, only English is spoken here. */
const plural = new Intl.PluralRules('en');

/**
 * `{name}` in a message is replaced with the parameter of that name, and `{name|word|words}` with the
 * words that go with it as a number, in which `#` is the number itself.
 */
export function fill(message: string, parameters: Parameters): string {
  return message.replace(
    /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g,
    (whole, name: string, one: string | undefined, other: string | undefined, at: number) => {
      const value = parameters[name];
      if (value === undefined) return whole;
      if (one === undefined || other === undefined) {
        const before = message.charAt(at - 1);
        const after = message.charAt(at + whole.length);
        return spaced(before, String(value), after);
      }
      return (plural.select(numberOf(value)) === 'one' ? one : other).replace('#', String(value));
    },
  );
}

const han = /\p{Script=Han}/u;
const latin = /[\p{Script=Latin}\d]/u;

/** What is filled in keeps a space to Chinese words beside it, unless it is Chinese there itself. */
function spaced(before: string, value: string, after: string): string {
  const left = han.test(before) && latin.test(value.charAt(0)) ? ' ' : '';
  const right = han.test(after) && latin.test(value.charAt(value.length - 1)) ? ' ' : '';
  return left + value + right;
}

/** Large numbers come with spaces between their digits, small ones in words; 1.00 is no 1 that one counts. */
const numberOf = (value: string | number): number =>
  value === 'one'
    ? 1
    : typeof value === 'number'
      ? value
      : /^\d[\d\s]*$/u.test(value)
        ? Number(value.replace(/\s/gu, ''))
        : 0;

/** Splits a message at its `{name}`s and puts parts of a template there. */
export function weave<Part>(
  message: string,
  parts: Readonly<Record<string, Part>>,
): readonly (string | Part)[] {
  return message.split(/\{(\w+)\}/g).map((piece, index) => {
    const part = index % 2 === 1 ? parts[piece] : piece;
    return part ?? `{${piece}}`;
  });
}
