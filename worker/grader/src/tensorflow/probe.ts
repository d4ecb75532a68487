import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { rungs, type Rung } from '@skillgrad/exercises/contract'
import { findNative, notSetUp } from './native-home.js'
import { nodeModuleCommand } from './node-module-command.js'
import { probeEnvironment } from './env.js'
import type { RungDescription, RungOptions } from './rung.js'

export type ProbeAnswer =
  { available: true; description: RungDescription } | { available: false; reason: string }

export type RungProbe = { rung: Rung } & ProbeAnswer

/** A cold read of libtensorflow (750 MB) from a slow disk takes most of a minute. */
const limitMs = 90_000

/**
 * Tries every rung, each in a child process of its own, so that a crash in a native library is a reason and not the
 * end of the worker. With a forced rung only that one is tried; `webgpu` then also on a software adapter.
 */
export async function probeRungs(forced?: Rung): Promise<RungProbe[]> {
  const wanted = forced ? [forced] : rungs
  return Promise.all(wanted.map((rung) => probeRung(rung, { allowSoftware: forced === 'webgpu' })))
}

export async function probeRung(rung: Rung, options: RungOptions): Promise<RungProbe> {
  const lack = plainlyAbsent(rung, options)
  if (lack) return { rung, available: false, reason: lack }
  const [program, ...given] = nodeModuleCommand(import.meta.url, 'probe-child')
  const child = spawn(program, [...given, rung, JSON.stringify(options)], {
    env: probeEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs)
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(signal ? `killed by ${signal}` : `exit code ${code}`))
  })
  const [answer, noise, end] = await Promise.all([
    text(child.stdio[3] as Readable),
    text(child.stderr!),
    ended,
  ])
  clearTimeout(timer)
  if (answer) return { rung, ...(JSON.parse(answer) as ProbeAnswer) }
  return { rung, available: false, reason: `The probe died (${end}). ${lastLine(noise)}`.trim() }
}

/** What needs no process to find out: starting one for each of four rungs is most of a grader's start. */
function plainlyAbsent(rung: Rung, { allowSoftware, nativeFolder }: RungOptions): string | undefined {
  if (rung === 'tfjs-node-gpu' && !findNative(nativeFolder)) return notSetUp
  const devices = ['/dev/dri', '/dev/nvidia0', '/dev/dxg', '/dev/kfd']
  if (
    rung === 'webgpu' &&
    process.platform === 'linux' &&
    !allowSoftware &&
    !devices.some((path) => existsSync(path))
  ) {
    return 'No GPU in this machine'
  }
  return undefined
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.slice(0, 300) ?? ''
}
