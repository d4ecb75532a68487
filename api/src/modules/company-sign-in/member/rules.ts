import type { RoleName } from '../../../permission.js'

export interface Rule {
  value: string
  role: string | null
  teamId: string | null
}

/** Highest first: who is in several groups gets the most that any of them gives. Owners are made by owners alone. */
export const givenRoles = ['admin', 'author', 'manager', 'learner'] as const satisfies readonly RoleName[]
export type GivenRole = (typeof givenRoles)[number]

/** What the rules make of somebody's groups; null where no rule speaks of roles, so that roles are the company's own to give. */
export function roleByRules(
  rules: readonly Rule[],
  groups: readonly string[],
  byDefault: string,
): GivenRole | null {
  const aboutRoles = rules.filter(({ role }) => role !== null)
  if (aboutRoles.length === 0) return null
  const given = aboutRoles.filter(({ value }) => groups.includes(value)).map(({ role }) => role)
  return givenRoles.find((role) => given.includes(role)) ?? (byDefault as GivenRole)
}

/** Teams that the rules put somebody in, and those they take them out of; teams that no rule names stay as they are. */
export function teamsByRules(rules: readonly Rule[], groups: readonly string[]) {
  const named = rules.flatMap(({ value, teamId }) => (teamId ? [{ value, teamId }] : []))
  const into = new Set(named.filter(({ value }) => groups.includes(value)).map(({ teamId }) => teamId))
  const outOf = new Set(named.map(({ teamId }) => teamId).filter((teamId) => !into.has(teamId)))
  return { into: [...into], outOf: [...outOf] }
}
