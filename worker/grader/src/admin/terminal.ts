import { createInterface } from 'node:readline/promises'

/** Where an operator's command talks: the terminal, or a test. */
export interface Terminal {
  say(line: string): void
  /** Rewritten in place where a person looks on; elsewhere said now and then. */
  progress(line: string): void
  /** The answer of the person at the terminal; null where nobody can be asked. */
  ask(question: string): Promise<string | null>
}

/** Wrong usage, or something the person must do first: told in its own words, exit code 2. */
export class Advice extends Error {}

const saidEveryMs = 10_000

export function standardTerminal(): Terminal {
  const { stdin, stdout } = process
  let saidAt = 0
  let drawn = false
  const clear = () => {
    if (drawn) stdout.write('\r\u001b[2K')
    drawn = false
  }
  return {
    say: (line) => {
      clear()
      stdout.write(`${line}\n`)
    },
    progress: (line) => {
      if (stdout.isTTY) {
        stdout.write(`\r\u001b[2K${line}`)
        drawn = true
      } else if (Date.now() - saidAt >= saidEveryMs) {
        saidAt = Date.now()
        // What a program reads must not be mixed with what only says that work goes on.
        process.stderr.write(`${line}\n`)
      }
    },
    ask: async (question) => {
      if (!stdin.isTTY || !stdout.isTTY) return null
      clear()
      const lines = createInterface({ input: stdin, output: stdout })
      try {
        return await lines.question(question)
      } finally {
        lines.close()
      }
    },
  }
}
