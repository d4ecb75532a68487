import js from '@eslint/js'
import i18next from 'eslint-plugin-i18next'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/build/**',
      '**/generated/**',
      '.data/**',
      '**/.turbo/**',
      'web/public/**',
      'worker/exercises/*/wrong/**',
      'worker/exercises/*/starter.ts',
      'worker/grader/hostile/**',
      'api/example-exercise/**',
      '**/test-results/**',
      '**/playwright-report/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly' },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-undef': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // Configuration is read once, where its faults can be reported together.
    files: [
      'api/src/**/*.ts',
      'prisma/src/**/*.ts',
      'worker/grader/src/**/*.ts',
      'web/app/**/*.{ts,tsx}',
      'web/server/**/*.ts',
    ],
    ignores: ['**/env.ts', '**/env.server.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read configuration in env.ts, once.' },
      ],
    },
  },
  {
    // Every string a person reads goes through t(), so that it exists in both languages.
    files: ['web/app/**/*.tsx'],
    ignores: ['**/*.test.tsx'],
    plugins: { i18next, 'jsx-a11y': jsxA11y },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      // What scrolls must be reachable by keyboard (axe: scrollable-region-focusable), and this rule forbids it.
      'jsx-a11y/no-noninteractive-tabindex': 'off',
      'i18next/no-literal-string': ['error', { mode: 'jsx-text-only', 'should-validate-template': true }],
    },
  },
)
