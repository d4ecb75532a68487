import type { EstimateFragment } from '~/graphql/generated/graphql'

export interface TeamRow {
  member: { id: string; name: string }
  estimates: EstimateFragment[]
  lastActiveAt?: string | null
  submissions: number
  passed: number
}

export interface MatrixSkill {
  id: string
  name: string
}

export function estimateOf(row: TeamRow, skill: MatrixSkill): EstimateFragment | undefined {
  return row.estimates.find((estimate) => estimate.skill.id === skill.id)
}

/** Skills that rest on something first, so that the empty half of a wide matrix stands to the right. */
export function skillsByEvidence<Skill extends MatrixSkill>(skills: Skill[], rows: TeamRow[]): Skill[] {
  const known = (skill: Skill) =>
    rows.filter((row) => {
      const estimate = estimateOf(row, skill)
      return estimate && estimate.state !== 'NOT_ENOUGH_EVIDENCE'
    }).length
  const counts = new Map(skills.map((skill) => [skill.id, known(skill)]))
  return [...skills].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
}
