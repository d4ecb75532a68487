import type { GateKind, Level } from '../../graphql/enums.js'
import type { Tenant } from '../../tenant.js'
import { versionOf } from '../course/ledger.js'
import { toCourse, toPath } from '../course/to-course.js'
import { estimatesOf } from '../skill/estimates.js'
import { toSkill } from '../skill/to-skill.js'
import type { Asked, Gate, LibraryGate } from './gate.js'
import type { CompanyGate, Gate as GateType, Lock } from './gate.type.js'

export async function toLock(tenant: Tenant, gates: readonly Gate[]): Promise<Lock> {
  return { gates: await Promise.all(gates.map((gate) => toGate(tenant, gate))) }
}

async function toGate(tenant: Tenant, gate: Gate): Promise<GateType> {
  const ofSkill = gate.kind === 'LEVEL' ? await estimatesOf(tenant, tenant.userId) : []
  const asked = await toAsked(tenant, gate)
  const estimate = ofSkill.find(({ skill }) => skill.id === asked.skill?.id) ?? null
  return { kind: gate.kind as GateKind, isMet: gate.isMet, ...asked, estimate }
}

export async function toCompanyGate(
  tenant: Tenant,
  { key, before, asked }: LibraryGate,
  isOn: boolean,
): Promise<CompanyGate> {
  return {
    key,
    isOn,
    before: toCourse(tenant, await versionOf(tenant, before)),
    ...(await toAsked(tenant, asked)),
  }
}

async function toAsked(tenant: Tenant, asked: Asked) {
  const path = asked.path && toPath(tenant, asked.path)
  if (asked.kind === 'LEVEL')
    return { path, course: null, skill: toSkill(tenant, asked.skill.id), level: asked.level as Level }
  const course = toCourse(tenant, await versionOf(tenant, asked.course))
  return { path, course, skill: null, level: null }
}
