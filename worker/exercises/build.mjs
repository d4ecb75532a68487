import { rm } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

// Erases types file by file: everything but tests and the files that learners read, which are texts here, not code.
const root = dirname(fileURLToPath(import.meta.url))
const leftOut =
  /(^|\/)(node_modules|dist|wrong|testkit|pretraining|scaffold)\/|\.test\.ts$|\.d\.ts$|(^|\/)(starter|solution)\.ts$/
const entryPoints = readdirSync(root, { recursive: true }).filter(
  (file) => file.endsWith('.ts') && !leftOut.test(file),
)

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
