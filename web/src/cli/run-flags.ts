import { usualWeightDecay } from '../engine/optimizer.ts';
import type { FieldHelp, RunField, RunFields, RunHelp, ValueOf } from '../engine/run-fields.ts';
import type { OptimizerName } from '../engine/types.ts';
import { BadInput } from './bad-input.ts';
import { choiceFlag, type Flag, realFlag, wholeFlag } from './flags.ts';
import { seedFlag } from './seed-flag.ts';

/** The flags of a run, by the names of its configuration. */
export type RunFlags<Fields extends RunFields> = {
  readonly [Name in keyof Fields]: Flag<ValueOf<Fields[Name]>>;
};

function flagOf(field: RunField, { value, help }: FieldHelp): Flag<unknown> {
  const syntax = `--${field.flag} <${value}>`;
  if (field.kind === 'choice')
    return choiceFlag(syntax, help, [...field.choices].sort(), field.fallback);
  if (field.flag === 'seed' && field.fallback !== null)
    return seedFlag(syntax, help, field.fallback);
  const numberFlag = field.kind === 'whole' ? wholeFlag : realFlag;
  if (field.fallback !== null) return numberFlag(syntax, help, field, field.fallback);
  const { absent } = field;
  const flag = numberFlag<null>(syntax, help, field, null, { shownFallback: absent });
  return { ...flag, parse: (text, name) => (text === absent ? null : flag.parse(text, name)) };
}

/** The flags that the engine's table of a run has; `shown` are defaults that --help words better. */
export function runFlags<Fields extends RunFields>(
  fields: Fields,
  help: RunHelp<Fields>,
  shown: Readonly<Partial<Record<keyof Fields, string>>>,
): RunFlags<Fields> {
  const entries = Object.entries(fields).map(([name, field]) => {
    const shownFallback = shown[name];
    const flag = flagOf(field, help[name as keyof Fields]);
    return [name, { ...flag, ...(shownFallback === undefined ? {} : { shownFallback }) }];
  });
  return Object.fromEntries(entries) as RunFlags<Fields>;
}

/** How --help words the default of the weight decay. */
export const shownWeightDecay = `${usualWeightDecay('sgd')}, ${usualWeightDecay('adamw')} for adamw`;

/** Throws BadInput for a momentum that was asked for, of an optimizer that has none. */
export function checkMomentum(
  { optimizer, momentum }: { readonly optimizer: OptimizerName; readonly momentum: number },
  fallback: number,
): void {
  if (momentum !== 0 && momentum !== fallback && optimizer !== 'sgd')
    throw new BadInput(`--momentum ${momentum} needs --optimizer sgd, not ${optimizer}`);
}
