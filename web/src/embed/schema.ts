import {
  boolean,
  finite,
  integer,
  literal,
  maxEntries,
  maxLength,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  record,
  safeParse,
  string,
  union,
  variant,
  object,
} from 'valibot';
import { protocolVersion, type ToEmbed } from './messages.ts';

const longestText = 100_000;
const mostSettings = 100;

const envelope = {
  surprisal: literal(protocolVersion),
  id: optional(union([pipe(string(), maxLength(200)), pipe(number(), finite())])),
};
const count = pipe(number(), integer(), minValue(0));
const text = pipe(string(), maxLength(longestText));

const command = variant('type', [
  object({ ...envelope, type: picklist(['play', 'pause', 'getState', 'getRun']) }),
  object({ ...envelope, type: literal('step'), count: optional(count) }),
  object({ ...envelope, type: literal('seek'), update: count }),
  object({
    ...envelope,
    type: literal('set'),
    settings: pipe(
      record(text, union([text, pipe(number(), finite()), boolean()])),
      maxEntries(mostSettings),
    ),
  }),
]);

/** A message that is meant for us, or why it is none. `null`: it is somebody else's. */
export function readCommand(
  data: unknown,
): { readonly command: ToEmbed } | { readonly problem: string } | null {
  if (typeof data !== 'object' || data === null) return null;
  if (!('surprisal' in data) || data.surprisal === undefined) return null;
  if (data.surprisal !== protocolVersion)
    return {
      problem: `surprisal: ${shown(data.surprisal)} is not ${protocolVersion}, the version known here`,
    };
  const parsed = safeParse(command, data);
  if (parsed.success) return { command: parsed.output };
  const [issue] = parsed.issues;
  const place = issue.path?.map(({ key }) => String(key)).join('.') ?? 'message';
  return {
    problem: `${place}: ${shown(issue.received)} is not allowed; use ${issue.expected ?? 'something else'}`,
  };
}

function shown(value: unknown): string {
  const plain = ['string', 'number', 'boolean'].includes(typeof value);
  return plain ? String(value).slice(0, 80) : typeof value;
}
