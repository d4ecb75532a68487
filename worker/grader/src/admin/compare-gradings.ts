import type { Localized } from '@skillgrad/exercises/contract'

/** What two gradings of the same code are compared by. */
export interface Compared {
  verdict: string
  points: number | null
  fault: string | null
  criteria: readonly ComparedCriterion[]
}

export interface ComparedCriterion {
  id: string
  passed: boolean
  /** In [0, 1]. */
  credit: number
  reason?: Localized
}

export interface Difference {
  /** `verdict`, `points`, `fault`, or `criterion <id>`. */
  what: string
  before: string
  after: string
  /** The grader's own sentence, where the later grading has one. */
  reason?: string
}

/** Empty for the same verdict, points and credits. Sentences are not compared: figures in them may round otherwise. */
export function differencesOf(before: Compared, after: Compared): Difference[] {
  const facts = (['verdict', 'points', 'fault'] as const).map((what) => ({
    what,
    before: String(before[what] ?? 'none'),
    after: String(after[what] ?? 'none'),
  }))
  const ids = [...new Set([...before.criteria, ...after.criteria].map(({ id }) => id))]
  const criteria = ids.map((id) => {
    const later = after.criteria.find((criterion) => criterion.id === id)
    return {
      what: `criterion ${id}`,
      before: wordsFor(before.criteria.find((criterion) => criterion.id === id)),
      after: wordsFor(later),
      ...(later?.reason && { reason: later.reason.en }),
    }
  })
  return [...facts, ...criteria].filter((one) => one.before !== one.after)
}

function wordsFor(criterion: ComparedCriterion | undefined): string {
  if (!criterion) return 'not judged'
  return `${criterion.passed ? 'met' : 'not met'}, ${Math.round(criterion.credit * 1000) / 10} %`
}
