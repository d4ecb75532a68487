import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { givenApi } from '../../../testkit/api.js'
import { failedWith, Grader } from '../../../testkit/grader.js'
import type { Catalogue } from '../../catalogue/catalogue.js'
import { estimateSkill, growthProbability } from './estimate-skill.js'
import { readHistories, recordOf } from './evidence.js'
import { describeLevel } from './level.js'
import { rebuildEstimates } from './rebuild-estimates.js'
import { applyGrading } from './record-grading.js'
import { sayAgain } from './renew-estimates.js'
import { rankOf } from './said.js'
import { lockSkills, updateEstimates } from './update-estimates.js'

const api = await givenApi()
const { owner, urls } = api.db
const grader = new Grader(api.db)
const catalogue: Catalogue = await api.composition.services.catalogue.current()
const exercises = await owner.exercise.findMany({
  where: { slug: { in: ['linear-regression', 'mlp-classifier', 'evaluation-metrics'] } },
})
const [skill] = await owner.skill.findMany({
  where: { exercises: { some: { exerciseVersion: { exercise: { slug: 'linear-regression' } } } } },
  take: 1,
})
const lessons = [...catalogue.courseVersionById.values()].flatMap((version) =>
  version.lessons
    .filter(({ skillIds }) => skillIds.includes(skill!.id))
    .map(({ slug }) => ({ catalogueCourseVersionId: version.id, lessonSlug: slug })),
)

type Member = Awaited<ReturnType<typeof api.db.givenMember>>
type Happening =
  | { what: 'submit'; exercise: number; passes: boolean; after: number }
  | { what: 'sit'; right: number; of: number; after: number }
  | { what: 'read'; lesson: number; after: number }
  | { what: 'night'; after: number }

const after = fc.integer({ min: 0, max: 70 })
const histories = fc.array(
  fc.oneof(
    fc.record({
      what: fc.constant('submit' as const),
      exercise: fc.nat({ max: 9 }),
      passes: fc.boolean(),
      after,
    }),
    fc
      .record({ right: fc.nat({ max: 12 }), of: fc.integer({ min: 1, max: 12 }), after })
      .map((sat) => ({ what: 'sit' as const, ...sat, right: Math.min(sat.right, sat.of) })),
    fc.record({ what: fc.constant('read' as const), lesson: fc.nat({ max: 99 }), after }),
    fc.record({ what: fc.constant('night' as const), after }),
  ),
  { minLength: 1, maxLength: 10 },
)

const dayMs = 86_400_000
const begin = new Date('2024-01-08T09:00:00Z')

/** What happens to somebody, through the functions that the api and the queue use, each on its day. */
class Life {
  #now = begin

  constructor(private readonly person: Member) {}

  get now(): Date {
    return this.#now
  }
  get #db() {
    return api.composition.services.tenantDb(this.person.organizationId)
  }
  get #key() {
    const { organizationId, userId } = this.person
    return { organizationId, userId }
  }

  async happens(happening: Happening): Promise<void> {
    this.#now = new Date(this.#now.getTime() + happening.after * dayMs + 1000)
    switch (happening.what) {
      case 'submit':
        return this.#submits(happening)
      case 'sit':
        return this.#sits(happening)
      case 'read':
        await owner.completion.createMany({
          data: {
            ...this.#key,
            ...lessons[happening.lesson % lessons.length]!,
            ...{ kind: 'lesson_read', completedAt: this.#now },
          },
          skipDuplicates: true,
        })
        return
      case 'night':
        await sayAgain(this.#db, this.person.organizationId, this.#now)
    }
  }

  async #submits({ exercise: at, passes }: Extract<Happening, { what: 'submit' }>): Promise<void> {
    const exercise = exercises[at % exercises.length]!
    const version = await owner.exerciseVersion.findFirstOrThrow({
      where: { exerciseId: exercise.id, number: exercise.currentVersion },
    })
    const { submission } = await api.db.givenSubmission({
      member: this.person,
      exercise: { exercise, version },
    })
    await grader.grades(passes ? undefined : failedWith())
    await owner.grading.updateMany({
      where: { submissionId: submission.id },
      data: { gradedAt: this.#now },
    })
    const { organizationId } = this.person
    await applyGrading(this.#db, catalogue, { organizationId, submissionId: submission.id }, this.#now)
  }

  async #sits({ right, of }: Extract<Happening, { what: 'sit' }>): Promise<void> {
    const model = { kind: 'logistic', slope: 1.4, difficulty: 0, guessing: 0 }
    const observation = Array.from({ length: of }, (_, at) => ({
      ...{ item: randomUUID(), model },
      score: Number(at < right),
    }))
    await this.#db.write(async (tx) => {
      await lockSkills(tx, this.#key)
      await tx.skillEvidence.create({
        data: {
          ...{ ...this.#key, skillId: skill!.id, source: 'response', reference: randomUUID(), observation },
          ...{ value: right / of, weight: 1, modelVersion: '1', observedAt: this.#now },
        },
      })
      await updateEstimates(tx, catalogue, this.#key, { skillIds: [skill!.id], now: this.#now })
    })
  }

  stored() {
    return owner.skillEstimate.findMany({ where: this.#key, orderBy: { skillId: 'asc' } })
  }
}

async function given(history: readonly Happening[]): Promise<Life> {
  const life = new Life(await api.db.givenMember())
  for (const happening of history) await life.happens(happening)
  return life
}

test('whatever happened, what is kept is what a rebuild computes, what the evidence says that day, and holds until it says', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const person = await api.db.givenMember()
      const life = new Life(person)
      for (const happening of history) await life.happens(happening)
      await life.happens({ what: 'night', after: 1 })

      const { now } = life
      const wrong = (await rebuildEstimates(urls.migrator, { isRehearsal: true, now })).wrong
      expect(wrong.filter(({ email }) => email === person.user.email)).toEqual([])
      const [told] = await readHistories(owner, catalogue, {
        organizationId: person.organizationId,
        userIds: [person.userId],
      })
      for (const { skillId, updatedAt: lastEvidenceAt, ...kept } of await life.stored()) {
        const { events, exercises: passed, answers } = recordOf(told!, skillId)
        const estimate = estimateSkill(events)!
        const rankAt = (ms: number) => rankOf(describeLevel(estimate, new Date(ms)))
        const ends = kept.holdsUntil.getTime()
        expect([kept.mean, lastEvidenceAt]).toEqual([estimate.mean, estimate.lastEvidenceAt])
        expect(kept.grew).toBe(passed + answers >= 3 && (growthProbability(events) ?? 0) >= 0.9)
        expect([kept.rank, rankAt(ends - 1)]).toEqual([rankAt(now.getTime()), kept.rank])
        const years = (ends - lastEvidenceAt.getTime()) / dayMs / 365
        if (years < 9) expect(rankAt(ends)).not.toBe(kept.rank)
      }
    }),
    { numRuns: 8, endOnFailure: true },
  )
}, 240_000)

test('time alone takes a statement back on its night, and nothing else is written', async () => {
  const sure = await given([
    { what: 'sit', right: 12, of: 12, after: 0 },
    { what: 'sit', right: 12, of: 12, after: 1 },
  ])
  const [said] = await sure.stored()
  expect(said!.rank).toBe(5)
  await sure.happens({ what: 'night', after: 1 })
  expect(await sure.stored()).toEqual([said])

  const days = Math.ceil((said!.holdsUntil.getTime() - sure.now.getTime()) / dayMs)
  await sure.happens({ what: 'night', after: days })

  const [faded] = await sure.stored()
  expect(faded!.rank).toBeLessThan(5)
  expect(faded!.holdsUntil.getTime()).toBeGreaterThan(sure.now.getTime())
  expect({ ...faded, rank: 0, saidAt: 0, holdsUntil: 0 }).toEqual({
    ...said,
    rank: 0,
    saidAt: 0,
    holdsUntil: 0,
  })
})

test('a rebuild mends what is missing, baseless or different, a rehearsal only names it', async () => {
  const life = await given([
    { what: 'submit', exercise: 0, passes: true, after: 0 },
    { what: 'submit', exercise: 1, passes: false, after: 3 },
    { what: 'sit', right: 5, of: 8, after: 9 },
  ])
  const { now } = life
  const before = await life.stored()
  const [changed, lost] = before
  const key = { organizationId: changed!.organizationId, userId: changed!.userId }
  const baseless = await owner.skill.findFirstOrThrow({
    where: { id: { notIn: before.map(({ skillId }) => skillId) } },
  })
  await owner.skillEstimate.updateMany({ where: { ...key, skillId: changed!.skillId }, data: { grew: true } })
  await owner.skillEstimate.deleteMany({ where: { ...key, skillId: lost!.skillId } })
  await owner.skillEstimate.create({
    data: { ...key, skillId: baseless.id, mean: 1, sd: 1, modelVersion: '1' },
  })
  const broken = await life.stored()

  const rehearsed = await rebuildEstimates(urls.migrator, { isRehearsal: true, now })
  expect(await life.stored()).toEqual(broken)
  const rebuilt = await rebuildEstimates(urls.migrator, { now })

  expect(rebuilt).toEqual(rehearsed)
  const { email } = await owner.user.findFirstOrThrow({ where: { id: key.userId } })
  const named = rebuilt.wrong.filter((one) => one.email === email).map(({ fault }) => fault)
  expect(named.toSorted()).toEqual(['baseless', 'different', 'missing'])
  const timeless = (rows: typeof before) => rows.map((row) => ({ ...row, saidAt: 0 }))
  expect(timeless(await life.stored())).toEqual(timeless(before))
  const again = await rebuildEstimates(urls.migrator, { now })
  expect(again.wrong.filter((one) => one.email === email)).toEqual([])
})
