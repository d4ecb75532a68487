import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { nodeModuleCommand } from '../../tensorflow/node-module-command.js'
import { inheritedEnvironment } from './env.js'
import { eventually } from './eventually.js'

/** A grader as operators run it: `main.ts` in a process of its own. */
export interface GraderProcess {
  readonly pid: number
  /** Parsed lines of its log. */
  readonly log: readonly { msg: string; [field: string]: unknown }[]
  /** Resolves when it waits for submissions. */
  ready(): Promise<void>
  kill(signal: NodeJS.Signals): Promise<void>
}

const started: ChildProcess[] = []

export function startGrader(
  urls: { grader: string },
  environment: Readonly<Record<string, string>> = {},
): GraderProcess {
  const [program, ...given] = nodeModuleCommand(import.meta.url, '../../main')
  const child = spawn(program, given, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...inheritedEnvironment(),
      GRADER_DATABASE_URL: urls.grader,
      GRADER_BACKEND: 'wasm',
      GRADER_SLOTS: '1',
      LOOPBACK_ONLY: '1',
      ...environment,
    },
  })
  started.push(child)
  const log: GraderProcess['log'][number][] = []
  createInterface({ input: child.stdout! }).on('line', (line) => log.push(JSON.parse(line)))
  const seen = () => Promise.resolve(log.map(({ msg }) => msg))
  return {
    pid: child.pid!,
    log,
    ready: async () => {
      await eventually(
        seen,
        (messages) => messages.includes('Waiting for submissions') || child.exitCode !== null,
        180_000,
      )
      if (child.exitCode !== null) throw new Error(`The grader ended: ${JSON.stringify(log.at(-1))}`)
    },
    kill: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    },
  }
}

/** For `afterAll`: no grader outlives its test. */
export async function endGraders(): Promise<void> {
  for (const child of started.filter(
    ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
  )) {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
}
