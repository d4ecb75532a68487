import type { AnsweredEvidence, PersonHistory } from '../skill/evidence.js'
import { deedsOf } from './deeds.js'
import { whatChanged } from './what-changed.js'

const start = Date.UTC(2026, 4, 4, 9)
const after = (days: number) => new Date(start + days * 86_400_000)
const model = { kind: 'logistic', slope: 1.8, difficulty: 0.4, guessing: 0 } as const

/** Twelve questions that nobody met before, so many of them right. */
const sat = (days: number, right: number): AnsweredEvidence => ({
  ...{ skillId: 's', attemptId: `attempt ${days}`, at: after(days) },
  answers: Array.from({ length: 12 }, (_, at) => ({
    ...{ item: `${days} ${at}`, model, score: Number(at < right) },
  })),
})
const lesson = (days: number) => ({
  versionId: 'v',
  slug: `lesson ${days}`,
  skillIds: ['s'],
  at: after(days),
})

const historyOf = (answered: AnsweredEvidence[], lessons: PersonHistory['lessons'] = []): PersonHistory => ({
  graded: [],
  answered,
  lessons,
})
const changesOf = (history: PersonHistory) =>
  deedsOf(history, [])
    .toReversed()
    .map((deed) => whatChanged(history, deed))

test('a sitting that makes a level likely says so, and from what', () => {
  const [[change, ...more]] = changesOf(historyOf([sat(0, 12)])) as [ReturnType<typeof whatChanged>]

  expect(more).toEqual([])
  expect(change).toMatchObject({
    before: { state: 'NOT_ENOUGH_EVIDENCE' },
    after: { state: 'STATED', level: 'LEADING' },
    grew: false,
  })
})

test('what only confirms what is said, and a lesson, change nothing', () => {
  const [first, read, again] = changesOf(historyOf([sat(0, 12), sat(9, 12)], [lesson(4)]))

  expect(first).toHaveLength(1)
  expect(read).toEqual([])
  expect(again).toEqual([])
})

test('growth is said at the deed from which it is likely, and a level can fall', () => {
  const better = changesOf(historyOf([sat(0, 1), sat(1, 1), sat(28, 12), sat(29, 12), sat(30, 12)]))
  const [, worse] = changesOf(historyOf([sat(0, 12), sat(20, 1)]))

  expect(better.map((changes) => changes.some(({ grew }) => grew)).filter(Boolean)).toHaveLength(1)
  expect(worse).toMatchObject([{ before: { level: 'LEADING' }, grew: false }])
  expect(worse![0]!.after).not.toMatchObject({ state: 'STATED', level: 'LEADING' })
})

test('what was said at a moment does not depend on what came later', () => {
  const early = changesOf(historyOf([sat(0, 12)]))
  const late = changesOf(historyOf([sat(0, 12), sat(20, 1)]))

  expect(late[0]).toEqual(early[0])
})
