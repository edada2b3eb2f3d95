import js from '@eslint/js';
import ts from 'typescript-eslint';

const mathNames = ['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow'];

/** What examples have beside their own files when they are run where they lie, as .gitignore has it. */
const leftByExamples = 'dist build .docusaurus _build static surprisal package'
  .split(' ')
  .map((folder) => `web/examples/*/${folder}/**`);

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
      globals: { console: false, process: false, performance: false, URL: false },
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
    // Models, losses and softmax are computed by the engine; only an axis may scale by itself.
    files: ['web/src/**/*.ts'],
    ignores: ['web/src/charts/**'],
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
        { selector: "BinaryExpression[operator='**']", message: 'The engine computes this.' },
        { selector: "AssignmentExpression[operator='**=']", message: 'The engine computes this.' },
      ],
    },
  },
);
