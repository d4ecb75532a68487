import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { rungs, type Rung } from '@skillgrad/exercises/contract'
import { findNative, notSetUp } from './native-home.js'
import { nodeModuleCommand } from './node-module-command.js'
import { nativeEnvironment, probeEnvironment } from './env.js'
import type { RungDescription, RungOptions } from './rung.js'
import { cudaLibraryFolders } from './setup/cuda-libraries.js'
import { dawnMissing, findDawn } from './webgpu/dawn.js'
import { findWebgpuHardware } from './webgpu/needs.js'

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
  const preparation = prepare(rung, options)
  if (preparation.kind === 'absent') return { rung, available: false, reason: preparation.reason }
  const [program, ...given] = nodeModuleCommand(import.meta.url, 'probe-child')
  const child = spawn(program, [...given, rung, JSON.stringify(options)], {
    env: probeEnvironment(preparation.environment),
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

/** With what was found out later than by the probe, in the sandbox. */
export function withRefusals(
  probes: readonly RungProbe[],
  refused: ReadonlyMap<Rung, string>,
): readonly RungProbe[] {
  return probes.map((probe) => {
    const reason = refused.get(probe.rung)
    return reason ? { rung: probe.rung, available: false, reason } : probe
  })
}

type Preparation =
  { kind: 'ready'; environment: Readonly<Record<string, string>> } | { kind: 'absent'; reason: string }

/** What needs no process to find out: starting one for each of four rungs is most of a grader's start. */
function prepare(rung: Rung, { allowSoftware, nativeFolder }: RungOptions): Preparation {
  switch (rung) {
    case 'tfjs-node-gpu': {
      const native = findNative(nativeFolder)
      return native
        ? { kind: 'ready', environment: nativeEnvironment(cudaLibraryFolders(native.folder)) }
        : { kind: 'absent', reason: notSetUp }
    }
    case 'webgpu': {
      if (!findDawn()) return { kind: 'absent', reason: dawnMissing }
      const hardware = findWebgpuHardware({ allowSoftware })
      return hardware.kind === 'found'
        ? { kind: 'ready', environment: hardware.vulkan.environment }
        : hardware
    }
    case 'wasm':
    case 'cpu':
      return { kind: 'ready', environment: {} }
  }
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.slice(0, 300) ?? ''
}
