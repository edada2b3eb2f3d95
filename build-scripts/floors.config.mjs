// How the page's folders rest on one another: an import goes down or stays on its floor, and none
// goes round in a circle, not even one of types or of what is loaded later.
import { fileURLToPath } from 'node:url';

/** From the ground up. */
const floors = [
  ['platform', 'format'],
  ['i18n', 'state', 'style', 'engine'],
  ['charts', 'data', 'links', 'ui', 'worker', 'delivery', 'explain'],
  ['predict'],
  ['export'],
  ['labs'],
  ['course'],
  ['elements', 'about', 'check', 'contents', 'offline'],
  ['page'],
  ['embed'],
  ['package', 'cli'],
];

const folder = (names) => `^web/src/(${names.join('|')})/`;

const upward = floors.slice(0, -1).map((names, floor) => ({
  name: `no-import-upward-from-${names.join('-')}`,
  severity: 'error',
  from: { path: folder(names) },
  to: { path: folder(floors.slice(floor + 1).flat()) },
}));

export default {
  forbidden: [
    ...upward,
    {
      name: 'no-circle-of-files',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circle-of-folders',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-lab-from-another',
      comment: 'What two labs use is in labs/shared, labs/instant or labs/training.',
      severity: 'error',
      from: { path: '^web/src/labs/(?!shared/|instant/|training/)([^/]+)/' },
      to: { path: '^web/src/labs/(?!shared/|instant/|training/)', pathNot: '^web/src/labs/$1/' },
    },
    {
      name: 'every-folder-on-a-floor',
      severity: 'error',
      from: { path: '^web/src/[^/]+/', pathNot: folder(floors.flat()) },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: fileURLToPath(new URL('../web/tsconfig.json', import.meta.url)) },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(generated|tests)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
};
