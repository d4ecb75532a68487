import { quickCode, slowCode } from '../../queue/testkit/submissions.js'

/** Code with the verdict that it deserves, whatever happens around it. */
export interface Sample {
  code: string
  verdict: 'passed' | 'failed' | 'learner_error'
}

export const exerciseSlug = 'linear-regression'

/** What people hand in: most of it right, some of it not, some of it long enough to be killed in the middle. */
export const samples: readonly Sample[] = [
  { code: quickCode, verdict: 'passed' },
  { code: slowCode(1), verdict: 'passed' },
  { code: slowCode(3), verdict: 'passed' },
  { code: quickCode.replace('epochs = 60', 'epochs = 1'), verdict: 'failed' },
  { code: 'export function train() {\n  throw new Error("not today")\n}', verdict: 'learner_error' },
]
