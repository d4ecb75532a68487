import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const script = fileURLToPath(new URL('./test-run.ts', import.meta.url))

/** Begins a run of this process, whose databases carry its id: what the tests find in `SKILLGRAD_TEST_RUN`. */
export async function beginRun() {
  process.env.SKILLGRAD_TEST_RUN = await testRun('begin')
}

/** Ends what this process began, and nothing else. */
export async function endRun() {
  if (hasRun() && JSON.parse(process.env.SKILLGRAD_TEST_RUN).pid === process.pid) await testRun('end')
}

/** Whether a run is under way, be it of this process or of one that started it. */
export function hasRun() {
  return Boolean(process.env.SKILLGRAD_TEST_RUN)
}

/** Jest loads its global modules outside its own transform, so the TypeScript runs in a process of its own. */
async function testRun(step) {
  const args = ['--no-warnings', '--import', 'tsx', '--conditions=source', script, step, String(process.pid)]
  const { NODE_OPTIONS: _, ...env } = process.env
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env, encoding: 'utf8' })
  if (stderr) process.stderr.write(stderr)
  return stdout
}
