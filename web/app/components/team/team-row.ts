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

const levels = ['LEADING', 'WORKING', 'STARTING'] as const

/** How many skills are stated at each level, the highest first; a level of none is left out. */
export function countsByLevel({ estimates }: TeamRow): { level: (typeof levels)[number]; count: number }[] {
  return levels
    .map((level) => ({
      level,
      count: estimates.filter((one) => one.state === 'STATED' && one.level === level).length,
    }))
    .filter(({ count }) => count > 0)
}

/** Of the skills shown, those of which there is evidence: what is lowest comes first, and what cannot be said last. */
export function weakestFirst(row: TeamRow, skills: readonly MatrixSkill[]) {
  return skills
    .flatMap((skill) => {
      const estimate = estimateOf(row, skill)
      return estimate ? [{ skill, estimate }] : []
    })
    .toSorted((a, b) => heightOf(a.estimate) - heightOf(b.estimate))
}

function heightOf({ state, level, otherLevel }: MatrixEstimateFragment): number {
  if (state === 'NOT_ENOUGH_EVIDENCE' || !level) return Infinity
  const height = (one: NonNullable<typeof level>) => -levels.indexOf(one)
  return otherLevel ? (height(level) + height(otherLevel)) / 2 : height(level)
}
