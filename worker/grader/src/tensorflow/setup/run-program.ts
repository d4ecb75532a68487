import { spawn } from 'node:child_process'

export interface ProgramResult {
  /** Exit code; undefined when the program does not exist. */
  code: number | undefined
  output: string
}

/** Runs a program to its end with both outputs collected; a missing program is a result, not an exception. */
export function runProgram(program: string, given: readonly string[], cwd?: string): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(program, given, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.once('error', (error: NodeJS.ErrnoException) => resolve({ code: undefined, output: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** The end of a program's output, where it says what went wrong. */
export function tail(output: string, lines = 12): string {
  return output.trim().split('\n').slice(-lines).join('\n')
}
