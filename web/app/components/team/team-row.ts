import type {
  MatrixEstimateFragment,
  MatrixSkillFragment,
  TeamRowFragment,
} from '~/graphql/generated/graphql'

export type TeamRow = TeamRowFragment
export type MatrixSkill = MatrixSkillFragment

/** People chosen, by id with their names. */
export interface Selection {
  chosen: ReadonlyMap<string, string>
  toggle(row: TeamRow): void
}

export function estimateOf(row: TeamRow, skill: { id: string }): MatrixEstimateFragment | undefined {
  return row.estimates.find((estimate) => estimate.skill.id === skill.id)
}

export interface Domain {
  slug: string
  name: string
  skills: MatrixSkill[]
}

/** Neighbours of one domain together, in the order given. */
export function byDomain(skills: readonly MatrixSkill[]): Domain[] {
  const domains: Domain[] = []
  for (const skill of skills) {
    const last = domains.at(-1)
    if (last?.slug === skill.domain.slug) last.skills.push(skill)
    else domains.push({ ...skill.domain, skills: [skill] })
  }
  return domains
}
