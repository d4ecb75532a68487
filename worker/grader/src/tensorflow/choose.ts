import type { Rung } from '@skillgrad/exercises/contract'
import type { RungDescription } from './rung.js'
import type { RungProbe } from './probe.js'

export type Choice = { kind: 'chosen'; description: RungDescription } | { kind: 'refused'; reason: string }

/** A GPU first, however it is reached; then libtensorflow on the CPU; then WebAssembly; plain JavaScript last. */
export function ladder(probes: readonly RungProbe[]): RungDescription[] {
  const available = probes.flatMap((probe) => (probe.available ? [probe.description] : []))
  return available.sort((one, other) => place(one) - place(other))
}

function place({ rung, computesOn }: RungDescription): number {
  switch (rung) {
    case 'tfjs-node-gpu':
      return computesOn === 'gpu' ? 0 : 2
    case 'webgpu':
      return 1
    case 'wasm':
      return 3
    case 'cpu':
      return 4
  }
}

/**
 * The best rung this machine has among those an exercise declares, or the forced one. A forced rung that the exercise
 * does not declare, or the machine does not have, is refused with the reason: nothing is swapped in silence.
 */
export function chooseRung(declared: readonly Rung[], probes: readonly RungProbe[], forced?: Rung): Choice {
  if (forced && !declared.includes(forced)) {
    return {
      kind: 'refused',
      reason: `The exercise is not made for ${forced}, only for ${declared.join(', ')}.`,
    }
  }
  const wanted = forced ? [forced] : declared
  const chosen = ladder(probes).find(({ rung }) => wanted.includes(rung))
  if (chosen) return { kind: 'chosen', description: chosen }
  const reasons = wanted.map((rung) => `${rung}: ${reasonOf(probes, rung)}`)
  return { kind: 'refused', reason: `This machine has none of the exercise's rungs. ${reasons.join(' · ')}` }
}

function reasonOf(probes: readonly RungProbe[], rung: Rung): string {
  const probe = probes.find((candidate) => candidate.rung === rung)
  if (!probe) return 'not probed'
  return probe.available ? 'available' : probe.reason
}
