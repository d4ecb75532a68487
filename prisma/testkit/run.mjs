import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./test-run.ts', import.meta.url))

/** Jest loads its global modules outside its own transform, so the TypeScript runs in a process of its own. */
export function testRun(step) {
  const args = ['--no-warnings', '--import', 'tsx', '--conditions=source', script, step, String(process.pid)]
  const { NODE_OPTIONS: _, ...env } = process.env
  return execFileSync(process.execPath, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}
