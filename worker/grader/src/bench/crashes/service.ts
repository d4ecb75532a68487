import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as after } from 'node:timers/promises'
import { inheritedEnvironment } from '../../queue/testkit/env.js'
import { eventually } from '../../queue/testkit/eventually.js'

export interface ServiceOptions {
  name: string
  command: readonly string[]
  environment: Readonly<Record<string, string>>
  /** The line of its log that says it is up. */
  upWhen: string
  logFile: string
}

/** A process that nobody had asked to end. */
export interface Ending {
  name: string
  /** Signal or exit code. */
  by: string
  /** What it said of errors, and where they came from. */
  lastWords: readonly string[]
}

export type LogLine = { msg: string; [field: string]: unknown }

/** As long as the launcher waits before it starts again what has ended for the first time. */
const restartMs = 200

/** A process as a supervisor keeps it: whenever it ends, it is started again. */
export class Service {
  /** Parsed lines of all its lives. */
  readonly log: LogLine[] = []
  /** Ends that nobody had asked for. */
  readonly endings: Ending[] = []
  private child: ChildProcess
  private over = false
  private asked = false

  constructor(private readonly options: ServiceOptions) {
    this.child = this.start()
  }

  get name(): string {
    return this.options.name
  }

  /** Resolves when it has said that it is up. */
  async ready(): Promise<void> {
    const isUp = () => Promise.resolve(this.log.some(({ msg }) => msg === this.options.upWhen))
    await eventually(isUp, Boolean, 180_000)
  }

  /** Sends the signal; resolves when the process is gone, and its successor on its way. */
  async hit(signal: NodeJS.Signals): Promise<void> {
    const { child } = this
    if (isGone(child)) return
    const gone = once(child, 'exit')
    this.asked = true
    child.kill(signal)
    await gone
  }

  /** For good. */
  async end(): Promise<void> {
    this.over = true
    await this.hit('SIGKILL')
  }

  private start(): ChildProcess {
    const { command, environment, logFile } = this.options
    const [program, ...given] = command
    const child = spawn(program!, given, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C reaches the bench alone, which then ends all in order.
      detached: true,
      env: { ...inheritedEnvironment(), NODE_ENV: 'production', ...environment },
    })
    const file = createWriteStream(logFile, { flags: 'a' })
    child.stderr!.pipe(file, { end: false })
    const lastWords: string[] = []
    const hear = (line: string) =>
      /error|^\s+at /i.test(line) && lastWords.push(line.trim().slice(0, 200)) > 12 && lastWords.shift()
    createInterface({ input: child.stderr! }).on('line', hear)
    createInterface({ input: child.stdout! }).on('line', (line) => {
      file.write(`${line}\n`)
      hear(line)
      this.log.push(parsed(line))
    })
    child.once('exit', () => void this.restart(child, lastWords))
    return child
  }

  private async restart({ exitCode, signalCode }: ChildProcess, lastWords: string[]): Promise<void> {
    if (!this.asked) this.endings.push({ name: this.name, by: signalCode ?? `code ${exitCode}`, lastWords })
    if (this.over) return
    await after(this.asked ? 0 : restartMs)
    this.asked = false
    if (!this.over) this.child = this.start()
  }
}

function parsed(line: string): LogLine {
  try {
    return JSON.parse(line) as LogLine
  } catch {
    return { msg: line }
  }
}

function isGone({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}
