import preset from '../jest.preset.mjs'

const [, swc] = preset.transform['^.+\\.ts$']
const { legacyDecorator: _decorators, ...transform } = swc.jsc.transform

/** Like every package, plus TSX and the `~/` of the app. */
export default {
  ...preset,
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { ...preset.moduleNameMapper, '^~/(.*)$': '<rootDir>/app/$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        ...swc,
        jsc: {
          ...swc.jsc,
          parser: { syntax: 'typescript', tsx: true },
          transform: { ...transform, react: { runtime: 'automatic' } },
        },
      },
    ],
  },
}
