import { z } from 'zod'
import { SandboxMode } from '../../graphql/enums.js'
import type { HostRung, HostSandbox } from './fleet.type.js'

/**
 * What a grader's machine wrote about itself. Graders are upgraded one after another, so an older or newer one may say it
 * otherwise: what cannot be read is shown as not told, and never breaks the page.
 */
const probe = z.object({
  rung: z.string(),
  available: z.boolean(),
  description: z.object({ device: z.string() }).optional(),
  reason: z.string().optional(),
})
const probes = z.object({ probes: z.array(probe) })
const walls = z.object({
  mode: z.enum(SandboxMode).catch(SandboxMode.REFUSED),
  reason: z.string().optional(),
  layers: z.array(z.object({ layer: z.string(), holds: z.boolean(), detail: z.string() })).catch([]),
})

/** Every rung that was probed or is offered, the offered ones first and in the grader's order of preference. */
export function rungsOf(backend: unknown, offered: readonly string[]): HostRung[] {
  const probed = probes.safeParse(backend).data?.probes ?? []
  const names = [...new Set([...offered, ...probed.map(({ rung }) => rung)])]
  return names.map((rung) => {
    const found = probed.find((candidate) => candidate.rung === rung)
    return {
      rung,
      isOffered: offered.includes(rung),
      device: found?.description?.device ?? null,
      refusal: found?.reason ?? null,
    }
  })
}

export function sandboxOf(report: unknown): HostSandbox {
  const { mode, reason, layers } = walls.safeParse(report).data ?? { mode: SandboxMode.REFUSED, layers: [] }
  return {
    mode,
    reason: reason ?? null,
    failedWalls: layers.filter(({ holds }) => !holds).map(({ layer, detail }) => ({ layer, detail })),
  }
}
