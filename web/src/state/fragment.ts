/** `#/train?seed=7&mode=last-position`: which lab, with which settings. */
export interface Place {
  readonly lab: string;
  readonly parameters: URLSearchParams;
}

export function parseFragment(fragment: string): Place {
  const text = fragment.replace(/^#?\/?/, '');
  const mark = text.indexOf('?');
  const lab = mark < 0 ? text : text.slice(0, mark);
  return { lab, parameters: new URLSearchParams(mark < 0 ? '' : text.slice(mark + 1)) };
}

export function formatFragment(lab: string, parameters: URLSearchParams): string {
  const query = parameters.toString();
  return query === '' ? `#/${lab}` : `#/${lab}?${query}`;
}
