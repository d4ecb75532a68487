import type { EstimateFragment } from '~/graphql/generated/graphql'

export interface TeamRow {
  member: { id: string; name: string }
  estimates: EstimateFragment[]
  lastActiveAt?: string | null
  /** Null where the company shows levels alone. */
  submissions?: number | null
  passed?: number | null
}

export interface MatrixSkill {
  id: string
  name: string
  domain: { slug: string; name: string }
}

export function estimateOf(row: TeamRow, skill: MatrixSkill): EstimateFragment | undefined {
  return row.estimates.find((estimate) => estimate.skill.id === skill.id)
}

/** Splits the skills into those of which something is known of someone, most known first, and the rest. */
export function skillsByEvidence<Skill extends MatrixSkill>(
  skills: Skill[],
  rows: TeamRow[],
): { known: Skill[]; unknown: Skill[] } {
  const counts = new Map(skills.map((skill) => [skill.id, peopleKnownIn(skill, rows)]))
  const count = (skill: Skill) => counts.get(skill.id) ?? 0
  return {
    known: skills.filter((skill) => count(skill) > 0).sort((a, b) => count(b) - count(a)),
    unknown: skills.filter((skill) => count(skill) === 0),
  }
}

function peopleKnownIn(skill: MatrixSkill, rows: TeamRow[]): number {
  return rows.filter((row) => {
    const estimate = estimateOf(row, skill)
    return estimate !== undefined && estimate.evidenceCount > 0
  }).length
}
