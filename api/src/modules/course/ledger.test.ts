import fc from 'fast-check'
import type { PublishedExercise } from '@skillgrad/db/testkit'
import { givenApi } from '../../../testkit/api.js'
import {
  beginning,
  edited,
  exercises,
  histories,
  people,
  type Draft,
  type Happening,
} from '../../../testkit/course-history.js'
import { Finished } from '../../../testkit/finished.js'
import { Grader } from '../../../testkit/grader.js'
import { PublishedCourse } from '../../../testkit/published-course.js'
import type { Catalogue, CatalogueCourse, CourseVersion } from '../../catalogue/catalogue.js'
import { encodeId } from '../../graphql/global-id.js'
import { createTenant, type Tenant } from '../../tenant.js'
import { applyGrading } from '../skill/record-grading.js'
import { completeLesson } from './course.service.js'
import { ownLedger, pinsOf, versionOf } from './ledger.js'
import { moveToCurrentVersion } from './move-to-current.js'
import { progressIn } from './progress.js'
import { rebuildProgress } from './rebuild-progress.js'

const api = await givenApi()
const { owner } = api.db
const grader = new Grader(api.db)
const published = new Map<string, PublishedExercise>()
for (const slug of exercises) published.set(slug, await api.db.givenExercise({ slug }))

type Row = Awaited<ReturnType<typeof api.db.givenMember>>

/** A course and two people of a company on it, in the real database through the functions that the api uses. */
class World {
  readonly publications: (readonly Draft[])[] = []
  readonly learners: { row: Row; finished: Finished }[] = []
  readonly #course = new PublishedCourse(api.db)
  #catalogue!: Catalogue
  #current!: CatalogueCourse

  async begins(): Promise<void> {
    const organization = await api.db.givenOrganization()
    while (this.learners.length < people)
      this.learners.push({ row: await api.db.givenMember({ organization }), finished: new Finished() })
    await this.publishes(beginning)
  }

  async publishes(drafts: readonly Draft[]): Promise<void> {
    await this.#course.publishes(drafts)
    this.publications.push(drafts)
    const { catalogue, course } = await this.#course.catalogue()
    this.#catalogue = catalogue
    this.#current = course
  }

  async happens(happening: Happening): Promise<void> {
    if (happening.what === 'publish')
      return this.publishes(edited(this.publications.at(-1)!, happening.edits))
    const { row, finished } = this.learners[happening.who]!
    switch (happening.what) {
      case 'read':
        return this.#reads(happening)
      case 'pass': {
        const slug = exercises[happening.exercise]!
        await passes(this.tenant(row), slug)
        finished.passes(slug)
        if (!finished.lessons && this.publications.at(-1)!.some(({ exercise }) => exercise === slug))
          finished.isOn(this.publications.at(-1)!)
        return
      }
      case 'lose':
        finished.loses(exercises[happening.exercise]!)
        return loses(row, exercises[happening.exercise]!)
      case 'move':
        if (finished.lessons) finished.isOn(this.publications.at(-1)!)
        await moveToCurrentVersion(this.tenant(row), this.offered(row))
        return
      case 'withdraw':
        return this.#withdraws(row)
    }
  }

  async #reads({ who, page, lesson: at }: Extract<Happening, { what: 'read' }>): Promise<void> {
    const { row, finished } = this.learners[who]!
    const place = page === null ? this.publications.length - 1 : page % this.publications.length
    const drafts = this.publications[place]!
    const { slug } = drafts[at % drafts.length]!
    const completing = completeLesson(this.tenant(row), this.#lessonId(row, place + 1, slug))
    const isTaught = (finished.lessons ?? drafts).some((draft) => draft.slug === slug)
    if (!isTaught) return expect(completing).rejects.toThrow('NOT_FOUND')
    await completing
    if (!finished.lessons) finished.isOn(drafts)
    finished.reads(slug)
  }

  async #withdraws(row: Row): Promise<void> {
    const pin = (await pinsOf(owner, this.#catalogue, row)).get(this.#current.id)
    if (pin)
      await owner.enrollment.updateMany({
        where: { userId: row.userId, catalogueCourseVersionId: pin.version.id },
        data: { withdrawnAt: new Date() },
      })
  }

  #lessonId({ organizationId }: Row, number: number, slug: string): string {
    const versions = [...this.#catalogue.courseVersionById.values()]
    const version = versions.find((one) => one.courseId === this.#current.id && one.number === number)!
    return encodeId('Lesson', version.lessons.find((lesson) => lesson.slug === slug)!.id, organizationId)
  }

  offered({ organizationId }: Row) {
    const { id, current } = this.#current
    return { course: encodeId('Course', id, organizationId), version: current.number }
  }

  /** As for a new request. */
  tenant(row: Row): Tenant {
    const db = api.composition.services.tenantDb(row.organizationId)
    const organization = { id: row.organizationId } as Tenant['organization']
    return createTenant({
      ...{ organization, userId: row.userId, memberId: row.id, role: 'learner', locale: 'en' },
      ...{ catalogue: this.#catalogue, db, now: () => new Date() },
    })
  }

  async progress(row: Row) {
    const tenant = this.tenant(row)
    return progressIn(await versionOf(tenant, this.#current), await ownLedger(tenant))
  }

  async isRight({ row, finished }: { row: Row; finished: Finished }): Promise<void> {
    const [{ completed, percent }, wanted] = [await this.progress(row), finished.share()]
    expect({ completed, percent }).toEqual({ completed: wanted.completed, percent: wanted.percent })
  }

  pinned(row: Row): Promise<CourseVersion> {
    return versionOf(this.tenant(row), this.#current)
  }
}

async function passes(tenant: Tenant, slug: string): Promise<void> {
  const { userId, organization } = tenant
  const exercise = published.get(slug)!
  const member = { organizationId: organization.id, userId }
  const { submission } = await api.db.givenSubmission({ member, exercise })
  await grader.grades()
  const recorded = { organizationId: organization.id, submissionId: submission.id }
  await applyGrading(tenant.db, tenant.catalogue, recorded, tenant.now())
}

/** As a regrading leaves it whose grading was lower and confirmed. */
async function loses({ userId }: Row, exerciseSlug: string): Promise<void> {
  await owner.grading.updateMany({
    where: { submission: { userId, exerciseSlug }, verdict: 'passed', standing: 'standing' },
    data: { standing: 'superseded' },
  })
}

const factsOf = ({ userId }: Row) =>
  owner.completion.findMany({
    where: { userId },
    orderBy: [{ catalogueCourseVersionId: 'asc' }, { lessonSlug: 'asc' }, { kind: 'asc' }],
    select: { catalogueCourseVersionId: true, lessonSlug: true, kind: true, submissionId: true },
  })

test('in the database, too, progress is what a person has finished, whatever happened in between', async () => {
  await fc.assert(
    fc.asyncProperty(histories(16), async (history) => {
      const world = new World()
      await world.begins()
      for (const happening of history) {
        await world.happens(happening)
        if (happening.what !== 'publish') await world.isRight(world.learners[happening.who]!)
      }
      for (const learner of world.learners) await world.isRight(learner)
    }),
    { numRuns: 10, endOnFailure: true },
  )

  expect((await rebuildProgress(api.db.urls.migrator)).missing).toEqual([])
}, 240_000)

test('a rebuild brings lost passes back, tells of each, and the second one changes nothing', async () => {
  const world = new World()
  await world.begins()
  const [{ row: ada }, { row: bob }] = world.learners as [
    (typeof world.learners)[0],
    (typeof world.learners)[0],
  ]
  for (const who of [0, 1]) {
    await world.happens({ what: 'read', who, lesson: 1, page: null })
    await world.happens({ what: 'pass', who, exercise: 0 })
    await world.happens({ what: 'pass', who, exercise: 1 })
  }
  await world.publishes([{ slug: 'n', exercise: null, text: 0 }, ...beginning])
  await world.happens({ what: 'move', who: 0 })
  const [facts, others, before] = [await factsOf(ada), await factsOf(bob), await world.progress(ada)]
  await owner.completion.deleteMany({ where: { userId: ada.userId, kind: 'exercise_passed' } })
  expect((await world.progress(ada)).percent).toBeLessThan(before.percent)

  const rehearsed = await rebuildProgress(api.db.urls.migrator, { isRehearsal: true })
  expect(await owner.completion.count({ where: { userId: ada.userId, kind: 'exercise_passed' } })).toBe(0)
  const rebuilt = await rebuildProgress(api.db.urls.migrator)

  expect(rebuilt).toEqual(rehearsed)
  expect(rebuilt.missing).toEqual(
    ['a', 'c'].map((lesson) => ({
      ...{ company: expect.any(String), email: ada.user.email, course: expect.stringMatching(/^course-/) },
      ...{ version: 2, lesson, passedAt: expect.any(Date) },
    })),
  )
  expect(await world.progress(ada)).toEqual(before)
  const { id } = await world.pinned(ada)
  const ofPinned = ({ catalogueCourseVersionId }: (typeof facts)[0]) => catalogueCourseVersionId === id
  expect((await factsOf(ada)).filter(ofPinned)).toEqual(facts.filter(ofPinned))
  expect(await factsOf(bob)).toEqual(others)
  expect((await rebuildProgress(api.db.urls.migrator)).missing).toEqual([])
  const told = await owner.auditEvent.findMany({ where: { action: 'progress.rebuilt' } })
  expect(told).toMatchObject([{ subjectId: ada.userId, actorId: null, details: { added: 2 } }])
})

test('an exercise passed before the course was begun counts from the first lesson read, dated as of then', async () => {
  const world = new World()
  await world.begins()
  const [{ row }] = world.learners as [(typeof world.learners)[0]]
  await world.happens({ what: 'pass', who: 0, exercise: 3 })
  await world.publishes([...beginning, { slug: 'd', exercise: exercises[3]!, text: 0 }])
  expect((await world.progress(row)).completed).toBe(0)

  await world.happens({ what: 'read', who: 0, lesson: 1, page: null })

  expect(await world.progress(row)).toMatchObject({ completed: 3, total: 7 })
  const { gradedAt } = await owner.grading.findFirstOrThrow({ where: { submission: { userId: row.userId } } })
  const pass = { userId: row.userId, kind: 'exercise_passed' } as const
  expect((await owner.completion.findFirstOrThrow({ where: pass })).completedAt).toEqual(gradedAt)
})

test('a pass that a regrading took away stays, and the rebuild says so', async () => {
  const world = new World()
  await world.begins()
  const [{ row }] = world.learners as [(typeof world.learners)[0]]
  await world.happens({ what: 'pass', who: 0, exercise: 0 })
  const [before, { kept }] = [await world.progress(row), await rebuildProgress(api.db.urls.migrator)]

  await world.happens({ what: 'lose', who: 0, exercise: 0 })
  const rebuilt = await rebuildProgress(api.db.urls.migrator)

  expect(rebuilt.kept).toBe(kept + 1)
  expect(await world.progress(row)).toEqual(before)
})

test('moving at one moment from two tabs moves once, and a lesson completed meanwhile counts on the version that stands then', async () => {
  const world = new World()
  await world.begins()
  const [{ row }] = world.learners as [(typeof world.learners)[0]]
  await world.happens({ what: 'read', who: 0, lesson: 0, page: null })
  await world.publishes(beginning.toReversed())

  await Promise.all([
    moveToCurrentVersion(world.tenant(row), world.offered(row)),
    moveToCurrentVersion(world.tenant(row), world.offered(row)),
    world.happens({ what: 'read', who: 0, lesson: 1, page: 0 }),
  ])

  expect(await world.progress(row)).toMatchObject({ completed: 2, percent: 40 })
  const moves = { where: { organizationId: row.organizationId, action: 'course.version-changed' } }
  expect(await owner.auditEvent.count(moves)).toBe(1)
})
