import type { Finding } from './explanation.ts';
import type { Facts } from './facts.ts';

/** What the cells themselves tell. */
export function tableFindings(facts: Facts): Finding[] {
  return [...activations(facts), ...notFinite(facts)];
}

/** Cells that it takes until their signs are no accident. */
const enoughCells = 100;
const manyZeros = 0.1;

/** What was applied to the logits before. Distributions are judged with the loss that is reported. */
function activations(facts: Facts): Finding[] {
  const [classes, finite] = [facts.raw('classes'), facts.raw('finite')];
  if (classes === 1)
    return [{ code: 'single-class', evidence: { rows: facts.raw('rows'), loss: 0 } }];
  if (facts.kind !== 'logits' || facts.raw('negatives') > 0 || finite < enoughCells) return [];
  const [minimum, maximum] = [facts.raw('minimum'), facts.raw('maximum')];
  const zeros = facts.raw('zeros');
  if (maximum > 0 && zeros >= manyZeros * finite && zeros < finite)
    return [{ code: 'relu-before', evidence: { zeros, cells: finite, minimum, maximum } }];
  const spans = maximum <= 1 && minimum < 0.4 && maximum > 0.6;
  if (!spans) return [];
  const floor = facts.raw('softmaxFloor');
  return [{ code: 'sigmoid-before', evidence: { minimum, maximum, floor, cells: finite } }];
}

function notFinite(facts: Facts): Finding[] {
  const found: Finding[] = [];
  const count = facts.raw('nans');
  if (count > 0)
    found.push({
      code: 'nan',
      evidence: {
        count,
        row: facts.raw('nanRow'),
        column: facts.raw('nanColumn'),
        rows: facts.raw('nanRows'),
        columns: facts.raw('nanColumns'),
        wholeRows: facts.raw('wholeNanRows'),
        pattern: nanPattern(facts),
      },
    });
  const infinities = facts.raw('infinities');
  if (infinities > 0)
    found.push({
      code: 'infinite',
      evidence: {
        count: infinities,
        row: facts.raw('infinityRow'),
        column: facts.raw('infinityColumn'),
      },
    });
  const rows = facts.honest('infiniteLosses');
  if (rows > 0 && facts.kind === 'probabilities')
    found.push({ code: 'zero-probability', evidence: { rows } });
  else if (rows > 0)
    found.push({
      code: 'target-masked',
      evidence: { rows, masked: facts.raw('masked'), row: facts.raw('maskedRow') },
    });
  return found;
}

/** Where they lie says where they come from. */
function nanPattern(facts: Facts): 'everywhere' | 'columns' | 'rows' | 'cells' {
  const [rows, classes] = [facts.raw('rows'), facts.raw('classes')];
  const [count, nanRows] = [facts.raw('nans'), facts.raw('nanRows')];
  if (count === rows * classes) return 'everywhere';
  if (rows > 1 && nanRows === rows && count === rows * facts.raw('nanColumns')) return 'columns';
  return facts.raw('wholeNanRows') === nanRows ? 'rows' : 'cells';
}
