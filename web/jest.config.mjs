import preset from '../jest.preset.mjs'

export default { ...preset, testMatch: ['**/*.test.ts', '**/*.test.tsx'], extensionsToTreatAsEsm: ['.ts', '.tsx'] }
