#!/usr/bin/env node
// `pnpm grade …` from the repository's root. A program rather than a script, so that pnpm prints no banner into the JSON.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../src/commands/grade.ts', import.meta.url))
const { status } = spawnSync(
  process.execPath,
  ['--import', import.meta.resolve('tsx'), '--conditions=source', command, ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
