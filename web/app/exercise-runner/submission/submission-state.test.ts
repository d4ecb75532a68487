import type { SubmissionStateFragment } from '~/graphql/generated/graphql'
import { awaitsSkillChanges, followLoader, mergeSubmission, pointsOf, viewOf } from './submission-state'

const point = (epoch: number) => ({ epoch, epochs: 10, loss: 1 / epoch, metrics: null })

function submission(given: Partial<SubmissionStateFragment> = {}): SubmissionStateFragment {
  return {
    id: 'a',
    attempt: 1,
    codeRemovedAt: null,
    code: '',
    createdAt: '2026-01-01T00:00:00Z',
    status: 'QUEUED',
    queuePosition: 2,
    estimatedWaitSeconds: 20,
    gpuWait: null,
    curve: [],
    grading: null,
    earlierGradings: [],
    ...given,
  }
}

function grading(given: Partial<NonNullable<SubmissionStateFragment['grading']>> = {}) {
  return {
    verdict: 'PASSED' as const,
    points: 92,
    fault: null,
    message: null,
    line: null,
    column: null,
    costsAttempt: true,
    hint: null,
    criteria: [],
    figure: null,
    log: '',
    backend: 'wasm',
    timings: { queueMs: 1, trainMs: 2, totalMs: 3, cpuSeconds: 0.1 },
    gradedAt: '2026-01-01T00:00:01Z',
    regrading: null,
    skillChanges: [],
    ...given,
  }
}

const skillChange = {
  skill: { id: 's', name: 'Deep-learning basics' },
  before: null,
  after: {
    state: 'BETWEEN' as const,
    level: 'WORKING' as const,
    otherLevel: 'STARTING' as const,
    probability: 0.62,
  },
}

test('a late update from before the verdict does not take the verdict away', () => {
  const graded = submission({ status: 'GRADED', grading: grading(), curve: [point(1), point(2)] })
  const late = submission({ status: 'RUNNING', curve: [point(1)] })

  const merged = mergeSubmission(graded, late)

  expect(merged.status).toBe('GRADED')
  expect(merged.curve).toHaveLength(2)
})

test('nothing of the grading that a regrading replaced stays on the page', () => {
  const criterion = { id: 'c', title: 'Slope', passed: false, credit: 0, weight: 1, reason: '' }
  const opened = { ...criterion, hint: { id: 'h', stages: ['nudge', 'explanation'], totalStages: 3 } }
  const shown = submission({
    status: 'GRADED',
    grading: grading({ skillChanges: [skillChange], criteria: [opened] }),
  })
  const regraded = grading({
    gradedAt: '2026-02-01T00:00:00Z',
    criteria: [{ ...criterion, hint: { id: 'other', stages: ['nudge'], totalStages: 3 } }],
  })

  const merged = mergeSubmission(shown, submission({ status: 'GRADED', grading: regraded }))

  expect(merged.grading).toEqual(regraded)
})

test('a shorter curve from a refetch does not shorten the one on the page', () => {
  const shown = submission({ status: 'RUNNING', curve: [point(1), point(2), point(3)] })
  const refetched = submission({ status: 'RUNNING', curve: [point(1)] })

  expect(mergeSubmission(shown, refetched).curve).toHaveLength(3)
})

test('a run lost by a grader goes back to the queue and says so', () => {
  const shown = submission({
    status: 'RUNNING',
    curve: [point(1)],
    queuePosition: null,
    estimatedWaitSeconds: null,
  })
  const requeued = submission({ status: 'QUEUED', queuePosition: 0, estimatedWaitSeconds: 3 })

  expect(viewOf(mergeSubmission(shown, requeued))).toEqual({ kind: 'queued', ahead: 0, waitSeconds: 3 })
})

test('skill changes and opened hints stay when a refetch comes without them', () => {
  const hint = { id: 'h', stages: ['nudge', 'explanation'], totalStages: 3 }
  const criterion = { id: 'slope', title: 'Slope', passed: false, credit: 0, weight: 1, reason: 'No', hint }
  const shown = submission({
    status: 'GRADED',
    grading: grading({ skillChanges: [skillChange], criteria: [criterion] }),
  })
  const bare = submission({
    status: 'GRADED',
    grading: grading({ criteria: [{ ...criterion, hint: { ...hint, stages: ['nudge'] } }] }),
  })

  const merged = mergeSubmission(shown, bare)

  expect(merged.grading?.skillChanges).toHaveLength(1)
  expect(merged.grading?.criteria[0]?.hint?.stages).toEqual(['nudge', 'explanation'])
})

test('a stage of the hint under an error stays open when a refetch comes without it', () => {
  const hint = { id: 'h', stages: ['nudge', 'explanation'], totalStages: 3 }
  const graded = (stages: string[]) =>
    submission({
      status: 'GRADED',
      grading: grading({ verdict: 'LEARNER_ERROR', hint: { ...hint, stages } }),
    })

  const merged = mergeSubmission(graded(hint.stages), graded(['nudge']))

  expect(merged.grading?.hint?.stages).toEqual(['nudge', 'explanation'])
})

test('another submission never replaces the one that is shown', () => {
  const shown = submission()

  expect(mergeSubmission(shown, submission({ id: 'b', status: 'RUNNING' }))).toBe(shown)
})

test('a passed grade waits for what it moved; an error moves nothing', () => {
  expect(awaitsSkillChanges(submission({ status: 'GRADED', grading: grading() }))).toBe(true)
  expect(
    awaitsSkillChanges(submission({ status: 'GRADED', grading: grading({ skillChanges: [skillChange] }) })),
  ).toBe(false)
  expect(
    awaitsSkillChanges(submission({ status: 'GRADED', grading: grading({ verdict: 'LEARNER_ERROR' }) })),
  ).toBe(false)
})

test('a learner error names the fault, the message and the line', () => {
  const view = viewOf(
    submission({
      status: 'GRADED',
      grading: grading({
        verdict: 'LEARNER_ERROR',
        points: null,
        fault: 'TIME_LIMIT',
        message: 'Too slow',
        line: 4,
        column: 7,
      }),
    }),
  )

  expect(view).toEqual({
    kind: 'learner-error',
    fault: 'TIME_LIMIT',
    message: 'Too slow',
    line: 4,
    column: 7,
    costsAttempt: true,
  })
})

test('points of criteria are whole and never rounded up', () => {
  const all = [
    { weight: 35, credit: 0.999 },
    { weight: 35, credit: 1 },
    { weight: 30, credit: 0.5 },
  ]

  expect(all.map((criterion) => pointsOf(criterion, all))).toEqual([
    { earned: 34, possible: 35 },
    { earned: 35, possible: 35 },
    { earned: 15, possible: 30 },
  ])
})

test.each([
  ['the first one', { loaded: 1, newest: 1, shown: null }, true],
  ['a newer one of another tab', { loaded: 3, newest: 3, shown: 2 }, true],
  ['an older one, chosen by its address', { loaded: 1, newest: 3, shown: 3 }, true],
  ['an answer from before the shown one was submitted', { loaded: 2, newest: 2, shown: 3 }, false],
])('%s', (_, { loaded, newest, shown }, replaces) => {
  const attempt = (number: number) => submission({ id: `attempt ${number}`, attempt: number })
  const answer = { loaded: attempt(loaded), newestAttempt: newest, chosen: true }

  const next = followLoader(shown === null ? null : attempt(shown), answer)

  expect(next.attempt).toBe(replaces ? loaded : shown)
})

test('the same answer read again does not take back what was submitted since', () => {
  const older = submission({ id: 'older', attempt: 1 })
  const newer = submission({ id: 'newer', attempt: 2 })

  expect(followLoader(newer, { loaded: older, newestAttempt: 2, chosen: false })).toBe(newer)
})

test('newer facts about the shown one are taken in', () => {
  const graded = submission({ status: 'GRADED', grading: grading() })

  expect(followLoader(submission(), { loaded: graded, newestAttempt: 1, chosen: false }).status).toBe(
    'GRADED',
  )
})
