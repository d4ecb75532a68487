import { fileURLToPath } from 'node:url'

const beside = (file) => fileURLToPath(new URL(file, import.meta.url))

/** Jest configuration shared by every package: native ESM, TypeScript erased by tsx, workspace packages read from source. */
export default {
  testEnvironment: beside('jest-environment.mjs'),
  runtime: beside('jest-runtime.mjs'),
  transform: {},
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/build/'],
  modulePathIgnorePatterns: ['/dist/', '/build/'],
  // What a process keeps of the files that have run is little; this ends one that keeps more all the same.
  workerIdleMemoryLimit: '1GB',
}
