import { expect, test } from 'vitest';
import { formatFragment, parseFragment } from '../../web/src/state/fragment.ts';

test.each([
  ['#/train?seed=7&mode=last-position', 'train', 'seed=7&mode=last-position'],
  ['#/train', 'train', ''],
  ['', '', ''],
  ['#', '', ''],
  ['#train?seed=1', 'train', 'seed=1'],
  ['#/train?a=1?b=2', 'train', 'a=1%3Fb%3D2'],
  ['#/%3Cscript%3E?x=%', '%3Cscript%3E', 'x=%25'],
])('%s names its lab and parameters', (fragment, lab, parameters) => {
  const place = parseFragment(fragment);
  expect(place.lab).toBe(lab);
  expect(place.parameters.toString()).toBe(parameters);
});

test('a place is written as it is read', () => {
  expect(formatFragment('train', new URLSearchParams())).toBe('#/train');
  const text = formatFragment('train', new URLSearchParams({ sentences: 'I am fine\na & b?' }));
  const { lab, parameters } = parseFragment(text);
  expect(lab).toBe('train');
  expect(parameters.get('sentences')).toBe('I am fine\na & b?');
});
