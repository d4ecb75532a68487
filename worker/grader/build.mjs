import { rm } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundleRunner } from './bundle-runner.mjs'

// Erases types file by file, and bundles what runs in the sandbox into one file of its own.
const root = dirname(fileURLToPath(import.meta.url))
const leftOut = /(^|\/)testkit\/|\.(long-)?test\.ts$|\.d\.ts$/
const entryPoints = readdirSync(`${root}/src`, { recursive: true })
  .filter((file) => file.endsWith('.ts') && !leftOut.test(file))
  .map((file) => `src/${file}`)

await rm(`${root}/dist`, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints,
  outdir: 'dist',
  outbase: '.',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
})
await bundleRunner(`${root}/dist/runner`)
