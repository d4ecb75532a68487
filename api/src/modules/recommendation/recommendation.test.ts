import fc from 'fast-check'
import { givenApi, type Member } from '../../../testkit/api.js'
import { completesBefore, shortCourse } from '../../../testkit/certified.js'
import type { Loose } from '../../../testkit/person.js'
import { statementsOf } from '../../../testkit/statements.js'
import type { CatalogueExercise, CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'
import type { CourseState } from '../home/next-step.js'
import { candidatesIn, type Candidate } from './candidates.js'
import { anybody, gainByExercise, gainByReading } from './gain.js'
import { recommend, type Aim } from './recommend.js'

const skills = ['fitting', 'judging', 'asking']
const levels = ['STARTING', 'WORKING', 'LEADING'] as const
const weights = fc.array(
  fc.record({ skillId: fc.constantFrom(...skills), weight: fc.double({ min: 0.05, max: 1, noNaN: true }) }),
  { maxLength: 2 },
)
const aims = fc
  .tuple(
    ...skills.map((skillId) =>
      fc.record({
        skillId: fc.constant(skillId),
        level: fc.constantFrom(...levels),
        state: fc.constantFrom<Aim['state']>('MET', 'CLOSE', 'FAR', 'UNKNOWN'),
        belief: fc.record({
          mean: fc.double({ min: -2.5, max: 2.5, noNaN: true }),
          sd: fc.double({ min: 0.15, max: 1, noNaN: true }),
        }),
      }),
    ),
  )
  .map((all): Aim[] => all)

interface DraftLesson {
  minutes: number
  reads: string[]
  isRead: boolean
  buildsOn: number | null
  exercise: {
    minutes: number
    practises: { skillId: string; weight: number }[]
    state: 'open' | 'passed' | 'retired'
  } | null
}
const drafts = fc.array(
  fc.record({
    isLocked: fc.boolean(),
    lessons: fc.array(
      fc.record({
        minutes: fc.integer({ min: 1, max: 30 }),
        reads: fc.uniqueArray(fc.constantFrom(...skills), { maxLength: 2 }),
        isRead: fc.boolean(),
        buildsOn: fc.option(fc.nat(5)),
        exercise: fc.option(
          fc.record({
            minutes: fc.integer({ min: 5, max: 90 }),
            practises: weights,
            state: fc.constantFrom('open' as const, 'passed' as const, 'retired' as const),
          }),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  { minLength: 1, maxLength: 3 },
)

/** Courses of so many lessons, `c0-l1` by the place of each. */
function worldOf(all: readonly { isLocked: boolean; lessons: readonly DraftLesson[] }[]) {
  const slugs = all.flatMap(({ lessons }, course) => lessons.map((_, at) => `c${course}-l${at}`))
  const exercises = new Map<string, CatalogueExercise>()
  const passed = new Set<string>()
  const courses = all.map(({ isLocked, lessons }, course): CourseState => {
    const made = lessons.map((draft, at) => {
      const slug = `c${course}-l${at}`
      if (draft.exercise) exercises.set(`x-${slug}`, exerciseOf(`x-${slug}`, draft.exercise))
      if (draft.exercise?.state === 'passed') passed.add(`x-${slug}`)
      const before = draft.buildsOn === null ? undefined : slugs[draft.buildsOn]
      return {
        ...{ slug, minutes: draft.minutes, skillIds: draft.reads },
        ...{
          exerciseSlug: draft.exercise ? `x-${slug}` : null,
          buildsOn: before && before !== slug ? [before] : [],
        },
      } as unknown as CatalogueLesson
    })
    const steps = made.map((lesson, at) => ({
      ...{ kind: 'lesson_read' as const, lesson },
      entry: lessons[at]!.isRead ? ({} as never) : null,
    }))
    return { version: { lessons: made } as unknown as CourseVersion, lastAt: null, steps, isLocked }
  })
  return { courses, exercises, passed }
}

function exerciseOf(slug: string, { minutes, practises, state }: NonNullable<DraftLesson['exercise']>) {
  return {
    ...{ slug, expectedMinutes: minutes, skills: practises, isRetired: state === 'retired' },
  } as unknown as CatalogueExercise
}

const chosenFrom = (world: ReturnType<typeof worldOf>) =>
  candidatesIn({ exerciseBySlug: world.exercises }, world)

test('nothing is ever recommended that is done, locked, retired, or whose foundations were not read', () => {
  fc.assert(
    fc.property(drafts, aims, (all, aimed) => {
      const world = worldOf(all)
      const read = new Set(
        world.courses.flatMap(({ steps }) =>
          steps.flatMap(({ entry, lesson }) => (entry ? [lesson.slug] : [])),
        ),
      )
      const locked = new Set(
        world.courses.flatMap(({ isLocked, version }) =>
          isLocked ? version.lessons.map(({ slug }) => slug) : [],
        ),
      )

      const found = recommend(aimed, chosenFrom(world), 50)

      for (const { candidate, gain, aim } of found) {
        const { kind, place, exercise } = candidate
        expect(place && locked.has(place.lesson.slug)).toBeFalsy()
        expect(exercise && (world.passed.has(exercise.slug) || exercise.isRetired)).toBeFalsy()
        expect(read.has(place!.lesson.slug)).toBe(kind === 'EXERCISE')
        if (kind === 'LESSON') expect(place!.lesson.buildsOn.every((slug) => read.has(slug))).toBe(true)
        expect(gain).toBeGreaterThan(0)
        expect(aim.state).not.toBe('MET')
      }
    }),
    { numRuns: 1_500 },
  )
})

test('the same facts give the same answer, in whatever order they come', () => {
  fc.assert(
    fc.property(drafts, aims, (all, aimed) => {
      const world = worldOf(all)
      const places = (candidates: readonly Candidate[], wanted: readonly Aim[]) =>
        recommend(wanted, candidates, 3).map(({ candidate }) => candidate.at)

      const found = places(chosenFrom(world), aimed)

      expect(places(chosenFrom(world).toReversed(), aimed.toReversed())).toEqual(found)
    }),
    { numRuns: 500 },
  )
})

test('what takes longer is never recommended before what it was behind', () => {
  fc.assert(
    fc.property(drafts, aims, fc.nat(20), fc.integer({ min: 1, max: 60 }), (all, aimed, which, more) => {
      const candidates = chosenFrom(worldOf(all))
      const chosen = candidates[which % Math.max(1, candidates.length)]
      fc.pre(chosen !== undefined)
      const placeOf = (given: readonly Candidate[]) =>
        recommend(aimed, given, 99).findIndex(({ candidate }) => candidate.at === chosen.at)

      const longer = candidates.map((one) => (one === chosen ? { ...one, minutes: one.minutes + more } : one))

      expect(placeOf(longer)).toBeGreaterThanOrEqual(placeOf(candidates))
    }),
    { numRuns: 500 },
  )
})

test('a gain is never more than what is missing, and more of an exercise gives more', () => {
  const far = { mean: -1.4, sd: 0.5 }

  expect(gainByExercise(anybody, 'WORKING', 1)).toBeGreaterThan(0.02)
  expect(gainByExercise(anybody, 'WORKING', 1)).toBeLessThan(0.21)
  expect(gainByExercise(far, 'WORKING', 0.8)).toBeGreaterThan(gainByExercise(far, 'WORKING', 0.2))
  expect(gainByExercise(far, 'WORKING', 0.8)).toBeGreaterThan(gainByExercise(far, 'LEADING', 0.8))
  expect(gainByReading(far, 'WORKING')).toBeGreaterThan(0)
  expect(gainByReading(far, 'WORKING')).toBeLessThan(gainByExercise(far, 'WORKING', 0.8))
  expect(gainByExercise(far, 'STARTING', 1)).toBe(0)
})

const api = await givenApi()
const { owner: db } = api.db
const inCompany = async (person: Member, fields: string): Promise<Loose> =>
  (await person.asks(`{ organization(slug: "${person.organization.slug}") { ${fields} } }`)).organization
const goalSteps =
  'goalSteps { goal steps { kind title reason minutes skill { slug } course { slug } lesson { slug } exercise { slug } } }'

test('whoever aims for nothing is recommended nothing; who has a role what does most for it, in their words', async () => {
  const ada = await api.member()
  const mei = await api.member({ organization: ada.organization, locale: 'zh-CN' })
  expect((await inCompany(ada, goalSteps)).goalSteps).toBeNull()
  const profile = await db.catalogueRoleProfile.findFirstOrThrow()
  await db.organization.update({
    where: { id: ada.row.organizationId },
    data: { roleProfileId: profile.id },
  })

  const { steps } = (await inCompany(ada, goalSteps)).goalSteps

  expect(steps).toHaveLength(3)
  for (const { kind, reason, minutes, lesson, exercise } of steps) {
    expect(['LESSON', 'EXERCISE']).toContain(kind)
    expect(kind === 'LESSON' ? lesson : exercise).not.toBeNull()
    expect(reason).toMatch(
      new RegExp(`^Nothing can be said of .+ yet; your goal is .+\\b${minutes} minutes\\.$`),
    )
  }
  expect(steps[0].reason).toContain('does most for your goal')
  expect(steps[1].reason).not.toContain('does most for your goal')
  expect((await inCompany(mei, goalSteps)).goalSteps.steps[0].reason).toMatch(
    /目前还无法判断.*同样的时间里对目标帮助最大/,
  )
})

test('what was done is recommended no more; home costs as many statements as before, however much that is', async () => {
  const ada = await api.member()
  const path = await db.catalogueLearningPath.findFirstOrThrow()
  await db.enrollment.create({
    data: {
      ...{ organizationId: ada.row.organizationId, userId: ada.row.userId },
      catalogueLearningPathId: path.id,
    },
  })
  const asked = () => inCompany(ada, `home { continue { kind } skills { state } } ${goalSteps}`)
  const few = await statementsOf(asked)
  const before = (await asked()).goalSteps.steps as Loose[]

  await completesBefore(api, ada.row)

  const { steps } = (await asked()).goalSteps
  expect(before).toHaveLength(3)
  expect(steps.map(({ course }: Loose) => course?.slug)).not.toContain(shortCourse)
  expect(await statementsOf(asked)).toBe(few)
})
