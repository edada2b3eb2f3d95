// MyST's own theme comes from a server of its own, so that the pages are read without one: what is
// tested is what MyST makes of the text, not how its theme shows it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inProject } from '../package/processes.ts';
import { built } from './project.ts';

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)];

test('MyST reads the page and finds its frame', async () => {
  const config = readFileSync(inProject('web/examples/myst/myst.yml'), 'utf8');
  const bare = config.replace('template: book-theme', 'template: ./no-theme');
  expect(bare).not.toBe(config);
  const folder = await built('myst', {
    script: 'content',
    beside: { 'myst.yml': bare, 'no-theme/template.yml': 'myst: v1\nkind: site\ntitle: None\n' },
  });
  const content = join(folder, '_build/site/content/index.json');
  const { mdast } = JSON.parse(readFileSync(content, 'utf8')) as { readonly mdast: Node };
  const frames = nodes(mdast).filter(({ type }) => type === 'iframe');
  expect(frames).toMatchObject([
    {
      src: '/surprisal/embed.html#/neg-log?hide=opening,more,code,share',
      title: 'The cost of a probability',
      width: '100%',
    },
  ]);
  expect(nodes(mdast).filter(({ type }) => /error/iu.test(type))).toEqual([]);
}, 300_000);
