import js from '@eslint/js';
import ts from 'typescript-eslint';

/** Lit's templates are all the markup there is: none is made of text. */
const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map((name) => ({
  selector: `MemberExpression[property.name='${name}']`,
  message: 'Markup made of text may hold what a reader typed.',
}));

/** Numbers become text in web/src/format alone, which rounds halves to the even digit. */
const rounding = [
  ...['toFixed', 'toPrecision', 'toExponential'].map(
    (name) => `MemberExpression[property.name='${name}']`,
  ),
  "MemberExpression[object.name='Intl'][property.name='NumberFormat']",
  "MemberExpression[property.name='toLocaleString']",
].map((selector) => ({
  selector,
  message: 'It rounds halves up: see web/src/format/rounding.ts.',
}));

/** What is asked of the page's own code alone. */
const labTests = 'web/src/labs/*/tests/**';

const mathNames = ['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow'];

/** What examples have beside their own files when they are run where they lie, as .gitignore has it. */
const leftByExamples = 'dist build .docusaurus _build static surprisal package'
  .split(' ')
  .map((folder) => `web/examples/*/${folder}/**`);

/** A test waits for what it waits for, which a slow machine only makes it wait longer for. */
const sleeps = [
  "CallExpression[callee.property.name='waitForTimeout']",
  "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout'][arguments.1.value!=0]",
].map((selector) => ({ selector, message: 'Wait for a state, not for a time.' }));

export default ts.config(
  { ignores: ['build/**', 'dist/**', '**/generated/**', ...leftByExamples] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'web/tsconfig.json',
          'web/tsconfig.node.json',
          'web/tsconfig.offline.json',
          'tests/tsconfig.json',
        ],
        tsconfigRootDir: new URL('..', import.meta.url).pathname,
      },
    },
    rules: {
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: { console: false, process: false, performance: false, URL: false, Buffer: false },
    },
  },
  {
    files: ['web/examples/**/*.{js,jsx}'],
    languageOptions: {
      parserOptions: { ecmaFeatures: { jsx: true } },
      globals: {
        addEventListener: false,
        atob: false,
        document: false,
        removeEventListener: false,
      },
    },
  },
  {
    files: ['tests/browser/**/*.ts', 'web/src/labs/*/tests/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...sleeps] },
  },
  {
    files: ['web/src/**/*.ts'],
    ignores: [labTests],
    rules: {
      'no-eval': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      'no-restricted-imports': ['error', { patterns: ['lit/directives/unsafe-*'] }],
      'no-restricted-syntax': ['error', ...markup, ...rounding],
    },
  },
  {
    // Models, losses and softmax are computed by the engine; only an axis may scale by itself.
    files: ['web/src/**/*.ts'],
    ignores: ['web/src/charts/**', labTests],
    rules: {
      'no-restricted-properties': [
        'error',
        ...mathNames.map((property) => ({
          object: 'Math',
          property,
          message: 'The engine computes this, not the page.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        ...markup,
        ...rounding,
        { selector: "BinaryExpression[operator='**']", message: 'The engine computes this.' },
        { selector: "AssignmentExpression[operator='**=']", message: 'The engine computes this.' },
      ],
    },
  },
  {
    files: ['web/src/format/rounding.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
