export type Parameters = Readonly<Record<string, string | number>>;

/** `{name}` in a message is replaced with the parameter of that name. */
export function fill(message: string, parameters: Parameters): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    return value === undefined ? whole : String(value);
  });
}

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
