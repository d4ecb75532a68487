import fc from 'fast-check'
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
import type { CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'
import { LessonDifference } from '../../graphql/enums.js'
import { carryOver, missingPasses, type Pass } from './carry-over.js'
import { compareVersions } from './compare-versions.js'
import { ledgerOf, progressIn, shareOf, stepsIn, type Entry } from './progress.js'

const runs = 5_000

/** A course and two people on it, of the pure functions alone. */
class World {
  readonly versions: { version: CourseVersion; drafts: readonly Draft[] }[] = []
  readonly learners = Array.from({ length: people }, () => new Learner())
  #clock = 0

  constructor() {
    this.publish(beginning)
  }

  get current() {
    return this.versions.at(-1)!
  }

  publish(drafts: readonly Draft[]): void {
    this.versions.push({ version: versionOf(this.versions.length + 1, drafts), drafts })
  }

  happens(happening: Happening): void {
    const now = new Date((this.#clock += 1_000))
    switch (happening.what) {
      case 'publish':
        return this.publish(edited(this.current.drafts, happening.edits))
      case 'read': {
        const { page } = happening
        const shown = page === null ? this.current : this.versions[page % this.versions.length]!
        return this.learners[happening.who]!.reads(shown, happening.lesson, now)
      }
      case 'pass':
        return this.learners[happening.who]!.passes(this.current, exercises[happening.exercise]!, now)
      case 'lose':
        return this.learners[happening.who]!.loses(exercises[happening.exercise]!)
      case 'move':
        return this.learners[happening.who]!.moves(this.current)
      case 'withdraw':
        return
    }
  }
}

type Published = World['versions'][number]

class Learner {
  on: Published | null = null
  entries: Entry[] = []
  readonly graded = new Map<string, Pass>()
  readonly finished = new Finished()

  reads(shown: Published, lesson: number, completedAt: Date): void {
    this.begins(shown)
    const { version, drafts } = this.on!
    const slug = drafts[lesson % drafts.length]!.slug
    this.finished.reads(slug)
    this.#enter([{ ...plain, versionId: version.id, lessonSlug: slug, kind: 'lesson_read', completedAt }])
  }

  passes(current: Published, exercise: string, passedAt: Date): void {
    if (!this.graded.has(exercise))
      this.graded.set(exercise, { submissionId: `${exercise} ${+passedAt}`, passedAt })
    this.finished.passes(exercise)
    const teaches = ({ drafts }: Published) => drafts.some((draft) => draft.exercise === exercise)
    if (!this.on && teaches(current)) this.begins(current)
    if (this.on) this.#enter(missingPasses(this.on.version, this.luggage()))
  }

  loses(exercise: string): void {
    this.graded.delete(exercise)
    this.finished.loses(exercise)
  }

  moves(current: Published): void {
    if (this.on) this.goesTo(current)
  }

  begins(shown: Published): void {
    if (!this.on) this.goesTo(shown)
  }

  goesTo(published: Published): void {
    this.#enter(carryOver(published.version, this.luggage()))
    this.on = published
    this.finished.isOn(published.drafts)
  }

  luggage(entries: readonly Entry[] = this.entries) {
    const recorded = entries.flatMap(({ submissionId, completedAt }) =>
      submissionId ? [[submissionId.split(' ')[0]!, { submissionId, passedAt: completedAt }] as const] : [],
    )
    return { ledger: ledgerOf(entries), passes: new Map([...recorded, ...this.graded]) }
  }

  progress(entries: readonly Entry[] = this.entries) {
    return this.on ? progressIn(this.on.version, ledgerOf(entries)) : shareOf([])
  }

  /** As the database does it: what stands there already stays. */
  #enter(entries: readonly Entry[]): void {
    const keyOf = (entry: Entry) => `${entry.versionId} ${entry.lessonSlug} ${entry.kind}`
    const known = new Set(this.entries.map(keyOf))
    this.entries = [...this.entries, ...entries.filter((entry) => !known.has(keyOf(entry)))]
  }
}

const plain = { earnedOnId: null, submissionId: null }

function versionOf(number: number, drafts: readonly Draft[]): CourseVersion {
  const lessons = drafts.map(({ slug, exercise, text }): CatalogueLesson => {
    const texts = { en: { title: slug, summary: '', body: `text ${text}` } }
    return {
      ...{ id: `${number} ${slug}`, slug, minutes: 5, exerciseSlug: exercise, texts },
      ...{ questions: [], buildsOn: [], papers: [], skillIds: [] },
    }
  })
  const publishedAt = new Date(number)
  return {
    ...{ id: `version ${number}`, courseId: 'course', courseSlug: 'course', number, publishedAt },
    ...{ isOwn: false, notes: '', languages: ['en', 'zh-CN'] as const },
    ...{ minutes: 5, texts: {}, lessons },
  }
}

/** Half a million times, for which `expect` takes too long. */
function mustBe(value: unknown, wanted: unknown): void {
  if (JSON.stringify(value) !== JSON.stringify(wanted)) expect(value).toEqual(wanted)
}

/** Says of each history what must hold after every happening. */
function holds(check: (seen: { world: World; happening: Happening; before: World['learners'] }) => void) {
  fc.assert(
    fc.property(histories(24), (history) => {
      const world = new World()
      for (const happening of history) {
        const before = world.learners.map((learner) => Object.assign(new Learner(), learner))
        world.happens(happening)
        check({ world, happening, before })
      }
    }),
    { numRuns: runs },
  )
}

test('a percentage is what the person has finished of what their version asks, rounded down, and never outside 0 to 100', () => {
  holds(({ world }) => {
    for (const learner of world.learners) {
      const share = learner.progress()
      mustBe(share, learner.finished.share())
      if (share.percent < 0 || share.percent > 100) throw new Error(`${share.percent} %`)
      if ((share.percent === 100) !== (share.total > 0 && share.completed === share.total))
        throw new Error(`${share.percent} % with ${share.completed} of ${share.total}`)
    }
  })
})

test('it falls only with a move to a newer version, which says why, and facts are only ever added', () => {
  holds(({ world, happening, before }) => {
    for (const [at, learner] of world.learners.entries()) {
      const earlier = before[at]!
      if (!earlier.entries.every((entry, place) => learner.entries[place] === entry))
        throw new Error('A fact went')
      if (learner.progress().percent >= earlier.progress().percent) continue
      expect(happening).toMatchObject({ what: 'move', who: at })
      const reasons = compareVersions(earlier.on!.version, learner.on!.version).flatMap(
        (change) => change.differences,
      )
      expect(reasons.some((reason) => lowering.includes(reason))).toBe(true)
    }
  })
})

const lowering = [LessonDifference.ADDED, LessonDifference.REMOVED, LessonDifference.EXERCISE_CHANGED]

test('what one person does changes nothing for another, and doing it twice changes nothing', () => {
  holds(({ world, happening, before }) => {
    if (happening.what === 'publish') return
    const other = 1 - happening.who
    if (world.learners[other]!.entries !== before[other]!.entries)
      throw new Error('Another person has changed')

    const entries = world.learners[happening.who]!.entries
    world.happens(happening)
    mustBe(world.learners[happening.who]!.entries, entries)
  })
})

test('a rebuild finds nothing missing in what nobody lost, and brings back whatever passes were lost', () => {
  let lost = 0
  holds(({ world }) => {
    for (const learner of world.learners) {
      if (!learner.on) continue
      mustBe(missingPasses(learner.on.version, learner.luggage()), [])
      const { version } = learner.on
      const rest = learner.entries.filter(
        ({ kind, submissionId }) =>
          kind !== 'exercise_passed' ||
          [...learner.graded.values()].every((pass) => pass.submissionId !== submissionId),
      )
      lost += learner.entries.length - rest.length
      const found = missingPasses(version, learner.luggage(rest))
      mustBe(learner.progress([...rest, ...found]), learner.progress())
    }
  })
  expect(lost).toBeGreaterThan(runs)
})

test('almost done is not done: 276 of 277 steps are 99 %', () => {
  const drafts = Array.from({ length: 277 }, (_, at): Draft => ({ slug: `l${at}`, exercise: null, text: 0 }))
  const version = versionOf(1, drafts)
  const read = (count: number) =>
    ledgerOf(
      drafts.slice(0, count).map(({ slug }): Entry => ({
        ...{ ...plain, kind: 'lesson_read', versionId: version.id, lessonSlug: slug },
        completedAt: new Date(),
      })),
    )

  expect(progressIn(version, read(276))).toEqual({ completed: 276, total: 277, percent: 99 })
  expect(progressIn(version, read(277)).percent).toBe(100)
  expect(stepsIn(version, read(276)).filter(({ entry }) => !entry)).toHaveLength(1)
})

test('of lessons in another order, the fewest that explain it are said to have moved', () => {
  const drafts = [...'abcdef'].map((slug): Draft => ({ slug, exercise: null, text: 0 }))
  const order = [...'fabcde'].map((slug) => drafts.find((draft) => draft.slug === slug)!)

  const changes = compareVersions(versionOf(1, drafts), versionOf(2, order))

  expect(changes.map(({ after, differences }) => [after!.slug, differences])).toEqual([
    ['f', [LessonDifference.MOVED]],
  ])
})

test('the exercise that took another’s place has to be passed; that its lesson was read stays true', () => {
  const before = versionOf(1, [{ slug: 'a', exercise: 'old', text: 0 }])
  const after = versionOf(2, [{ slug: 'a', exercise: 'new', text: 0 }])
  const passed: Entry = {
    ...{ kind: 'exercise_passed', versionId: before.id, lessonSlug: 'a', completedAt: new Date(7) },
    ...{ earnedOnId: null, submissionId: 's' },
  }
  const passes = new Map([['old', { submissionId: 's', passedAt: new Date(7) }]])

  const brought = carryOver(after, { ledger: ledgerOf([passed]), passes })

  expect(brought).toEqual([
    {
      ...{ kind: 'lesson_read', versionId: after.id, lessonSlug: 'a', completedAt: new Date(7) },
      ...{ earnedOnId: before.id, submissionId: null },
    },
  ])
})
