import eslint from '@eslint/js'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      '.dependency-cruiser.cjs',
      '**/dist/**',
      '**/generated/**',
      'data/**',
      'node_modules/**',
      'test/results/**',
      'test/bench/**',
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.check.json', './gateway/explorer/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // numbers in messages are read by people; the rule would ask for String() around each
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `_` names what a signature demands and a body does not need
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      // characters of a Chinese name are code points, which is what spreading a string gives
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // TypeORM's options are classes by name only; literals are how its documentation writes them
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  // a statement reaches an engine through the doors of shared/src/database, which ask for its scope
  {
    files: ['{shared,subgraphs/*,gateway,cli}/src/**'],
    ignores: ['shared/src/{database,testing}/**', '**/migrations/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['typeorm', 'mysql2', 'mysql2/*', 'libsql', 'sql-template-tag'] }],
    },
  },
  { files: ['**/test/**', '**/migrations/**', '**/*.config.{ts,mjs}'], rules: { 'max-lines': 'off' } },
  // GraphiQL types the functions of its stores as methods; they use no `this`
  { files: ['gateway/explorer/src/**'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  { files: ['**/*.mjs', '**/*.js', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { process: 'readonly', console: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
)
