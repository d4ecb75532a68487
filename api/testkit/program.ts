import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const running: ChildProcess[] = []

/** `dist/<file>` in a process of its own: what ships is the build, which the test task makes first. */
export function startProgram(file: string, env: NodeJS.ProcessEnv) {
  const path = fileURLToPath(new URL(`../dist/${file}`, import.meta.url))
  const child = spawn(process.execPath, [path], { env })
  running.push(child)
  const state = { lines: [] as Record<string, unknown>[], errors: '' }
  const waiting: (() => void)[] = []
  child.stderr.on('data', (chunk) => (state.errors += String(chunk)))
  const reader = createInterface(child.stdout).on('line', (line) => {
    state.lines.push(JSON.parse(line) as Record<string, unknown>)
    for (const wake of waiting.splice(0)) wake()
  })
  // The last line may be read after the process and its pipe are gone.
  const exit = Promise.all([once(child, 'close'), once(reader, 'close')]).then(
    ([[code]]) => code as number | null,
  )
  return {
    child,
    exit,
    get lines() {
      return state.lines
    },
    get errors() {
      return state.errors
    },
    async says(message: string): Promise<Record<string, unknown>> {
      for (;;) {
        const line = state.lines.find(({ msg }) => msg === message)
        if (line) return line
        if (child.exitCode !== null) throw new Error(`It ended: ${state.errors}`)
        await Promise.race([exit, new Promise<void>((resolve) => waiting.push(resolve))])
      }
    },
  }
}

/** For `afterAll`: no program outlives its test. */
export function endPrograms(): void {
  for (const child of running) child.kill('SIGKILL')
}

export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve))
}
