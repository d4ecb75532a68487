import type { Question } from '@skillgrad/db'
import { givenApi, type Member } from '../../../testkit/api.js'
import { givenLessonCheck, questions } from '../../../testkit/lesson-check.js'
import type { Loose } from '../../../testkit/person.js'
import type { CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'
import { encodeId } from '../../graphql/global-id.js'
import { missedQuestions, type LedgerAnswer } from './missed.js'
import { dueOn } from './schedule.js'

const api = await givenApi()
const lesson = await givenLessonCheck(api.db)

const asked =
  'round dueOn missedOn lesson { id } question { slug options { key text } rights { key text } answer { isRight given { number chosen } right { number } why } }'

async function reviewOf(person: Member): Promise<Loose> {
  const { organization } = await person.asks(
    `{ organization(slug: "${person.organization.slug}") { review { due minutes waiting coming { on count } next { ${asked} } } } }`,
  )
  return organization.review
}

const placeOf = (person: Member) => ({
  organization: person.organizationId,
  lesson: encodeId('Lesson', lesson.id, person.organization.id),
})
const learns = (person: Member, number: number, question = 'loss') =>
  person.does('answerQuestion', { ...placeOf(person), question, number }, 'question { slug }')

async function reviews(person: Member, answer: object, round: number, question = 'loss'): Promise<Loose> {
  const { data } = await person.sends({
    query: `mutation ($input: AnswerReviewInput!) { answerReview(input: $input) { answered { ${asked} } userErrors { code } } }`,
    variables: { input: { ...placeOf(person), question, round, ...answer } },
  })
  return data.answerReview
}

/** All that a person answered lies so much longer ago. */
async function daysPass({ row: { userId } }: Member, days: number): Promise<void> {
  for (const table of ['question_response', 'review_answer'])
    await api.db.owner.$executeRawUnsafe(
      `update app.${table} set answered_at = answered_at - make_interval(days => ${days}) where user_id = '${userId}'`,
    )
}

const right = { number: 10.5 }
const wrong = { number: 3 }

describe('what was missed', () => {
  test('comes back the next day, until then nothing is due, and what was right at first never does', async () => {
    const ada = await api.member()
    await learns(ada, 3)
    const { kinds } = Object.fromEntries(
      (
        await ada.asks(
          `{ organization(slug: "${ada.organization.slug}") { lesson(course: "${lesson.courseVersion.course.slug}", slug: "${lesson.slug}") { questions { slug options { key text } rights { key text } } } } }`,
        )
      ).organization.lesson.questions.map((one: Loose) => [one.slug, one]),
    )
    const key = (text: string) => kinds.rights.find((one: Loose) => one.text === text).key
    const pairs = kinds.options.map((option: Loose) => ({
      left: option.key,
      right: key(option.text === 'η' ? 'chosen' : 'learned'),
    }))
    await ada.does('answerQuestion', { ...placeOf(ada), question: 'kinds', pairs }, 'question { slug }')

    expect(await reviewOf(ada)).toMatchObject({ due: 0, minutes: 0, waiting: 1, next: null })
    expect((await reviewOf(ada)).coming).toEqual([{ on: dayIn(1), count: 1 }])

    await daysPass(ada, 1)

    expect(await reviewOf(ada)).toMatchObject({
      ...{ due: 1, minutes: 1, waiting: 1, coming: [] },
      next: { round: 0, missedOn: dayIn(-1), dueOn: dayIn(0), question: { slug: 'loss', answer: null } },
    })
  })

  test('is not taken for known because it was put right on the spot', async () => {
    const ada = await api.member()
    await learns(ada, 3)
    await learns(ada, 10.5)
    await daysPass(ada, 1)

    expect((await reviewOf(ada)).due).toBe(1)
  })

  test('is explained once answered, and comes later where it was right, the next day where not', async () => {
    const ada = await api.member()
    await learns(ada, 3)
    await daysPass(ada, 1)

    const first = await reviews(ada, right, 0)
    expect(first.answered.question.answer).toMatchObject({
      ...{ isRight: true, given: { number: 10.5 }, right: { number: 10.5 } },
      why: 'It is the mean of the squares.',
    })
    expect(first.answered.dueOn > dayIn(1)).toBe(true)
    expect((await reviewOf(ada)).due).toBe(0)

    await daysPass(ada, 30)
    const second = await reviews(ada, wrong, 1)

    expect(second.answered).toMatchObject({ dueOn: dayIn(1), question: { answer: { isRight: false } } })
  })

  test('may be said to be forgotten, which is no answer and counts as not known', async () => {
    const ada = await api.member()
    await learns(ada, 3)
    await daysPass(ada, 1)

    const { answered } = await reviews(ada, { forgotten: true }, 0)

    expect(answered.question.answer).toMatchObject({ isRight: false, given: { number: null, chosen: [] } })
    expect(answered.question.answer.right).toEqual({ number: 10.5 })
  })

  test('stands in another order each round', async () => {
    const ada = await api.member()
    const orders = new Set<string>()
    const seen = await ada.asks(
      `{ organization(slug: "${ada.organization.slug}") { lesson(course: "${lesson.courseVersion.course.slug}", slug: "${lesson.slug}") { questions { slug options { key text } } } } }`,
    )
    const { options } = seen.organization.lesson.questions.find(({ slug }: Loose) => slug === 'sign')
    const chosen = [options.find(({ text }: Loose) => text === 'Across it').key]
    await ada.does('answerQuestion', { ...placeOf(ada), question: 'sign', chosen }, 'question { slug }')
    for (let round = 0; round < 6; round++) {
      await daysPass(ada, 1)
      const { next } = await reviewOf(ada)
      orders.add(next.question.options.map(({ text }: Loose) => text).join())
      await reviews(ada, { forgotten: true }, round, 'sign')
    }

    expect(orders.size).toBeGreaterThan(1)
  })
})

describe('an answer', () => {
  test('that is sent twice, even at once, is given once', async () => {
    const ada = await api.member()
    await learns(ada, 3)
    await daysPass(ada, 1)

    const both = await Promise.all([reviews(ada, right, 0), reviews(ada, wrong, 0)])

    const [one, other] = both.map(({ answered }) => answered.question.answer)
    expect(one).toEqual(other)
    expect(await api.db.owner.reviewAnswer.count({ where: { userId: ada.row.userId } })).toBe(1)
  })

  test.each([
    ['before its day', 0, 0, 'loss'],
    ['of a round that has not come', 1, 1, 'loss'],
    ['to what was never missed', 1, 0, 'order'],
  ])('%s is refused and kept nowhere', async (_, days, round, question) => {
    const ada = await api.member()
    await learns(ada, 3)
    await daysPass(ada, days)

    const { answered, userErrors } = await reviews(ada, right, round, question)

    expect(answered).toBeNull()
    expect(userErrors).toMatchObject([{ code: 'REVIEW_OVER' }])
    expect(await api.db.owner.reviewAnswer.count({ where: { userId: ada.row.userId } })).toBe(0)
  })

  test('of nothing is asked for once more', async () => {
    const ada = await api.member()
    await learns(ada, 3)
    await daysPass(ada, 1)

    expect((await reviews(ada, {}, 0)).userErrors).toMatchObject([{ code: 'ANSWER_MISSING' }])
  })

  test('moves no skill, finishes nothing, and is seen by nobody else', async () => {
    const ada = await api.member()
    const boss = await api.member({ role: 'owner', organization: ada.organization })
    await learns(ada, 3)
    await daysPass(ada, 1)
    await reviews(ada, right, 0)

    const where = { userId: ada.row.userId }
    expect(await api.db.owner.skillEvidence.count({ where })).toBe(0)
    expect(await api.db.owner.skillEstimate.count({ where })).toBe(0)
    expect(await api.db.owner.completion.count({ where })).toBe(0)
    expect(await reviewOf(boss)).toMatchObject({ due: 0, waiting: 0 })
  })

  test('stands in a ledger that the server may add to and never change', async () => {
    const { organization } = await api.member()

    for (const statement of ['update app.review_answer set is_right = true', 'delete from app.review_answer'])
      await expect(api.db.tenant.query(organization.id, statement)).rejects.toThrow(/permission denied/)
  })
})

test('whoever left a course is not asked about it', async () => {
  const ada = await api.member()
  await learns(ada, 3)
  await daysPass(ada, 1)
  await api.db.owner.enrollment.updateMany({
    where: { userId: ada.row.userId },
    data: { withdrawnAt: new Date() },
  })

  expect(await reviewOf(ada)).toMatchObject({ due: 0, waiting: 0 })
})

describe('a new version of the course', () => {
  const loss = questions.find(({ id }) => id === 'loss')! as Question
  const version = (id: string, asks: readonly Question[]): CourseVersion => ({
    ...{ id, courseId: 'course', courseSlug: 'course', isOwn: false, number: 1, publishedAt: new Date(0) },
    ...{ notes: '', languages: [], minutes: 1, texts: {} },
    lessons: [{ slug: 'lesson', questions: asks } as unknown as CatalogueLesson],
  })
  const answer = (versionId: string, isRight: boolean, on: string): LedgerAnswer => ({
    ...{ versionId, lessonSlug: 'lesson', questionSlug: 'loss', isRight, on },
  })
  const missedIn = (seen: Question[], learning: LedgerAnswer[], review: LedgerAnswer[] = []) => {
    const [before, after] = [version('before', [loss]), version('after', seen)]
    const courseVersionById = new Map([before, after].map((one) => [one.id, one]))
    return missedQuestions([after], { courseVersionById }, { learning, review })
  }
  const wrongBefore = [answer('before', false, '2026-01-01')]

  test('keeps what it asks as before, with all that was recalled of it, and another explanation changes nothing', () => {
    const recalled = [answer('before', true, '2026-01-02')]
    const [same] = missedIn(
      [{ ...loss, why: { en: 'Else.', 'zh-CN': '另。' } } as Question],
      wrongBefore,
      recalled,
    )

    expect(same).toMatchObject({ version: { id: 'after' }, missedOn: '2026-01-01' })
    expect(same!.recalls).toHaveLength(1)
  })

  test.each([
    ['asks in other words', [{ ...loss, prompt: { en: 'Else?', 'zh-CN': '另？' } } as Question]],
    ['takes another answer for right', [{ ...loss, answer: 11 } as Question]],
    ['leaves it out', []],
  ])('that %s lets it go', (_, seen) => {
    expect(missedIn(seen, wrongBefore)).toEqual([])
  })

  test('that asks otherwise begins anew: what is first answered of it counts', () => {
    const seen = [{ ...loss, answer: 11 } as Question]

    expect(missedIn(seen, [...wrongBefore, answer('after', true, '2026-01-03')])).toEqual([])
    expect(missedIn(seen, [...wrongBefore, answer('after', false, '2026-01-03')])).toMatchObject([
      { missedOn: '2026-01-03', recalls: [] },
    ])
  })
})

describe('the schedule', () => {
  test('gives more time after each day on which it was remembered, until it is known', () => {
    const recalls: { on: string; isRight: boolean }[] = []
    const gaps: number[] = []
    let last = '2026-01-01'
    for (let due = dueOn(last, recalls); due !== null; due = dueOn('2026-01-01', recalls)) {
      gaps.push((Date.parse(due) - Date.parse(last)) / 86_400_000)
      recalls.push({ on: due, isRight: true })
      last = due
    }

    expect(gaps[0]).toBe(1)
    expect(gaps).toEqual(gaps.toSorted((one, other) => one - other))
    expect(new Set(gaps).size).toBe(gaps.length)
    expect(gaps.length).toBeGreaterThan(3)
    expect(gaps.length).toBeLessThan(12)
  })

  test('begins again with the next day after it was forgotten, and says the same of the same answers', () => {
    const recalls = [
      { on: '2026-01-02', isRight: true },
      { on: '2026-02-01', isRight: false },
    ]

    expect(dueOn('2026-01-01', recalls)).toBe('2026-02-02')
    expect(dueOn('2026-01-01', recalls)).toBe(dueOn('2026-01-01', [...recalls]))
  })
})

function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
