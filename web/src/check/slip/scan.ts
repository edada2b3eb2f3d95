/** Names that a number may stand behind; `list` takes as many as follow. */
export type Slot =
  | { readonly name: 'logits' | 'exponentials' | 'probabilities' | 'skip' }
  | { readonly name: 'target' | 'sum' | 'loss' | 'total' | 'mean' | 'row' }
  | { readonly name: 'probability' | 'surprisal'; readonly index: number }
  | { readonly name: 'exponential' }
  | { readonly name: 'log'; readonly of: number };

export type Token =
  | { readonly type: 'slot'; readonly slot: Slot }
  | { readonly type: 'part' | 'equals' | 'operator' | 'line' }
  | { readonly type: 'row'; readonly number: number }
  | { readonly type: 'number'; readonly text: string }
  | { readonly type: 'unknown'; readonly text: string; readonly line: number };

type Rule = readonly [RegExp, (match: RegExpExecArray) => Token | null];

const slot = (name: Exclude<Slot['name'], 'probability' | 'surprisal' | 'log'>) => (): Token => ({
  type: 'slot',
  slot: { name } as Slot,
});
const index = '_?[{\\[]?(\\d+)[}\\]]?';

/** Longer names before those that they begin with. */
const rules: readonly Rule[] = [
  [/\n/y, () => ({ type: 'line' })],
  [/[\s,;|&:，；：、]+?(?=\S|\n|$)/y, () => null],
  [/:?-{2,}:?/y, () => null],
  [/(?:part|calculation|部分)(?:[ \t]*\d+)?/iy, () => ({ type: 'part' })],
  [
    /(?:row|token|第)[ \t]*(\d+)(?:[ \t]*(?:行|个词元))?/iy,
    ([, n]) => ({ type: 'row', number: Number(n) }),
  ],
  [/row|行/iy, slot('row')],
  [
    /[-−]\s*(?:log|ln)\s*\(?\s*(\d*\.?\d+)\s*\)?(?=\s*=)/iy,
    ([, of]) => ({ type: 'slot', slot: { name: 'log', of: Number(of) } }),
  ],
  [
    new RegExp(`[-−]\\s*(?:log|ln)\\s*\\(?\\s*p${index}\\)?`, 'iy'),
    ([, at]) => ({ type: 'slot', slot: { name: 'surprisal', index: Number(at) } }),
  ],
  [/[-−]\s*(?:log|ln)\s*\(?\s*p(?:\s*\(\w+\))?\)?/iy, slot('loss')],
  [/sum of (?:the )?losses|total|损失之和|总损失|总和/iy, slot('total')],
  [/mean(?: loss)?|average|平均(?:值|损失)?/iy, slot('mean')],
  [/sum|Σ(?:\s*e(?:\^z|ᶻ))?|∑|和/iy, slot('sum')],
  [/loss|surprisal|损失|惊异度/iy, slot('loss')],
  [/e\s*\^\s*[({]?\s*[-−]?\d*\.?\d+\s*[)}]?(?=\s*=)/iy, slot('exponential')],
  [/e\s*\^\s*[({]?\s*[-−]?\d*\.?\d+\s*[)}]?/iy, () => ({ type: 'operator' })],
  [/e\s*\^\s*[({]?z[)}]?|eᶻ|exp\(z\)|exp(?:onentials?)?|指数/iy, slot('exponentials')],
  [/logits?|z(?![a-z])/iy, slot('logits')],
  [/targets?(?: class)?|目标(?:类别)?|y(?![a-z])/iy, slot('target')],
  [/class(?:es)?|类别/iy, slot('skip')],
  [
    new RegExp(`p${index}`, 'iy'),
    ([, at]) => ({ type: 'slot', slot: { name: 'probability', index: Number(at) } }),
  ],
  [/p(?:robabilit(?:y|ies))?(?![a-z])|概率/iy, slot('probabilities')],
  [
    /[-−+]?(?:\d+\.?\d*|\.\d+)(?:e[-−+]?\d+)?(?:[ \t]?%)?/iy,
    ([text]) => ({ type: 'number', text }),
  ],
  [/[=≈]+/y, () => ({ type: 'equals' })],
  [/[/+*·×÷−-]/y, () => ({ type: 'operator' })],
  [/[#`()[\]{}$\\.。<>]/y, () => null],
];

/** A text taken apart; what is no name and no number is kept as it is. */
export function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let line = 1;
  for (let at = 0; at < text.length;) {
    let taken = false;
    for (const [pattern, make] of rules) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null || match[0] === '') continue;
      const token = make(match);
      if (token !== null) tokens.push(token);
      if (token?.type === 'line') line += 1;
      at += match[0].length;
      taken = true;
      break;
    }
    if (taken) continue;
    const word = /^\S+/u.exec(text.slice(at))?.[0] ?? text.charAt(at);
    tokens.push({ type: 'unknown', text: word, line });
    at += word.length;
  }
  return tokens;
}
