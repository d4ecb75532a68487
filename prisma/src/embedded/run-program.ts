import { spawn } from 'node:child_process'
import { programEnvironment } from '../env.js'

/** Under which user a program runs; undefined: as ourselves. */
export interface ProgramUser {
  uid: number
  gid: number
}

interface ProgramResult {
  code: number
  output: string
}

/** Runs a program to its end, from a folder every user can enter. */
export function runProgram(program: string, args: string[], user?: ProgramUser): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...user,
      cwd: '/',
      env: programEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      // Ctrl-C is for the launcher, which stops a server in good order; it must not hit one that is just starting.
      detached: process.platform !== 'win32',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output = (output + chunk).slice(-20_000)))
    child.once('error', reject)
    // `exit` and not `close`: a server that a program leaves running keeps the pipes open.
    child.once('exit', (code) => setImmediate(() => resolve({ code: code ?? 1, output })))
  })
}
