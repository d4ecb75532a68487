import { givenApi, type Member } from '../../../testkit/api.js'
import { givenLessonCheck, questions } from '../../../testkit/lesson-check.js'
import type { Loose } from '../../../testkit/person.js'
import { encodeId } from '../../graphql/global-id.js'

const api = await givenApi()
const paper = { title: 'On gradients', by: 'A. Cauchy', year: 1847, url: 'https://example.org/1847' }
const lesson = await givenLessonCheck(api.db, { papers: [paper], buildsOn: ['downhill-by-gradient'] })
const course = lesson.courseVersion.course.slug

const option = '{ key text }'
const content = '{ chosen pairs { left right } number }'
const answer = `answer { isRight answeredAt why given ${content} right ${content} options { key isRight why } }`
const question = `slug kind prompt unit options ${option} rights ${option} ${answer}`

async function seenBy(person: Member): Promise<Record<string, Loose>> {
  const { organization } = await person.asks(
    `{ organization(slug: "${person.organization.slug}") { lesson(course: "${course}", slug: "${lesson.slug}") { questions { ${question} } } } }`,
  )
  return Object.fromEntries(organization.lesson.questions.map((one: Loose) => [one.slug, one]))
}

const sent = (person: Member, slug: string, given: object) => ({
  organization: person.organizationId,
  lesson: encodeId('Lesson', lesson.id, person.organization.id),
  question: slug,
  ...given,
})
const answers = (person: Member, slug: string, given: object) =>
  person.does('answerQuestion', sent(person, slug, given), `question { ${question} }`)
const keyOf = (shown: Loose, text: string): string =>
  [...shown.options, ...shown.rights].find((one: Loose) => one.text === text).key
const keysOf = (shown: Loose, ...texts: string[]) => texts.map((text) => keyOf(shown, text))
const rowsOf = (person: Member) =>
  api.db.owner.questionResponse.findMany({
    where: { userId: person.row.userId },
    orderBy: { answeredAt: 'asc' },
  })

test('nothing that is sent before an answer tells what is right or why', async () => {
  const ada = await api.member()

  const seen = await seenBy(ada)

  expect(Object.keys(seen)).toEqual(questions.map(({ id }) => id))
  expect(Object.values(seen).map(({ answer }) => answer)).toEqual(questions.map(() => null))
  expect(JSON.stringify(seen)).not.toMatch(/uphill|One cannot step|not learned|mean of the squares|10\.5/)
  expect(seen.loss.unit).toBe('min²')
})

test('options stand in an order of their own for each person, the same each time, and no ordering comes solved', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => api.member()))
  const orders = await Promise.all(
    people.map(async (person) => (await seenBy(person)).order.options.map(({ text }: Loose) => text).join()),
  )

  expect(new Set(orders).size).toBeGreaterThan(2)
  expect(orders).not.toContain('Predict,Measure,Step')
  expect((await seenBy(people[0]!)).order.options.map(({ text }: Loose) => text).join()).toBe(orders[0])
})

test('a wrong answer is explained option by option, stays, and may be given better', async () => {
  const ada = await api.member()
  const { sign } = await seenBy(ada)

  const wrong = await answers(ada, 'sign', { chosen: keysOf(sign, 'Along the gradient') })

  expect(wrong.question.answer).toMatchObject({
    isRight: false,
    given: { chosen: keysOf(sign, 'Along the gradient') },
    right: { chosen: keysOf(sign, 'Against the gradient') },
  })
  expect(wrong.question.answer.options).toContainEqual({
    key: keyOf(sign, 'Along the gradient'),
    isRight: false,
    why: 'That is uphill.',
  })
  expect((await seenBy(ada)).sign).toEqual(wrong.question)

  await answers(ada, 'sign', { chosen: keysOf(sign, 'Against the gradient') })

  expect((await seenBy(ada)).sign.answer.isRight).toBe(true)
  expect((await rowsOf(ada)).map(({ isRight }) => isRight)).toEqual([false, true])
})

test('pressing twice is answering once', async () => {
  const ada = await api.member()
  const { kinds } = await seenBy(ada)
  const pairs = ['w', 'b', 'η'].map((left) => ({ left: keyOf(kinds, left), right: keyOf(kinds, 'chosen') }))

  await answers(ada, 'kinds', { pairs })
  await answers(ada, 'kinds', { pairs: pairs.toReversed() })

  expect(await rowsOf(ada)).toHaveLength(1)
})

test.each([
  ['reasons', ['A large rate', 'A wrong sign'], true],
  ['reasons', ['A wrong sign', 'A large rate'], true],
  ['reasons', ['A large rate'], false],
  ['reasons', ['A large rate', 'A wrong sign', 'Few epochs'], false],
  ['order', ['Predict', 'Measure', 'Step'], true],
  ['order', ['Measure', 'Predict', 'Step'], false],
])('of %s, %j is right: %p', async (slug, texts, isRight) => {
  const ada = await api.member()
  const shown = (await seenBy(ada))[slug]!

  const { question } = await answers(ada, slug, { chosen: keysOf(shown, ...texts) })

  expect(question.answer.isRight).toBe(isRight)
  expect(question.answer.given.chosen.toSorted()).toEqual(keysOf(shown, ...texts).toSorted())
})

test.each([
  [10.5, true],
  [10.55, true],
  [10.56, false],
  [-10.5, false],
])('the number %p is right: %p', async (number, isRight) => {
  const ada = await api.member()

  const { question } = await answers(ada, 'loss', { number })

  expect(question.answer).toMatchObject({
    isRight,
    given: { number },
    right: { number: 10.5 },
    why: 'It is the mean of the squares.',
  })
})

test('two pairs with the same right side share it, and both are right with it', async () => {
  const ada = await api.member()
  const { kinds } = await seenBy(ada)
  expect(kinds.rights.map(({ text }: Loose) => text).toSorted()).toEqual(['chosen', 'learned'])
  const learned = ['w', 'b'].map((left) => ({ left: keyOf(kinds, left), right: keyOf(kinds, 'learned') }))

  const { question } = await answers(ada, 'kinds', {
    pairs: [...learned, { left: keyOf(kinds, 'η'), right: keyOf(kinds, 'chosen') }],
  })

  expect(question.answer.isRight).toBe(true)
  expect(question.answer.right.pairs).toHaveLength(3)
})

test('an answer belongs to one person in one company', async () => {
  const ada = await api.member()
  const bob = await api.member({ organization: ada.organization })
  await answers(ada, 'loss', { number: 10.5 })

  expect((await seenBy(bob)).loss.answer).toBeNull()
  expect((await seenBy(ada)).loss.answer.isRight).toBe(true)
})

test('answering begins the course: whoever answered stays on its version', async () => {
  const ada = await api.member()

  await answers(ada, 'loss', { number: 1 })

  const enrollment = await api.db.owner.enrollment.findFirstOrThrow({ where: { userId: ada.row.userId } })
  expect(enrollment.catalogueCourseVersionId).toBe(lesson.courseVersionId)
})

test('in Chinese the question, the options and the explanation are Chinese', async () => {
  const xiaoyu = await api.member({ locale: 'zh-CN' })
  const { sign } = await seenBy(xiaoyu)
  expect(sign.prompt).toBe('一步往哪边走？')

  const { question } = await answers(xiaoyu, 'sign', { chosen: keysOf(sign, '沿着梯度') })

  expect(question.answer.options.map(({ why }: Loose) => why)).toContain('那是上坡。')
})

test('sources come with the lesson, and lessons it builds on with their titles', async () => {
  const ada = await api.member()

  const { organization } = await ada.asks(
    `{ organization(slug: "${ada.organization.slug}") { lesson(course: "${course}", slug: "${lesson.slug}") { papers { title by year url } buildsOn { slug title course { slug } } } } }`,
  )

  expect(organization.lesson).toEqual({
    papers: [paper],
    buildsOn: [
      { slug: 'downhill-by-gradient', title: 'Downhill by gradient', course: { slug: 'how-a-model-learns' } },
    ],
  })
})

test.each([
  ['nothing chosen', 'sign', { chosen: [] }, 'ANSWER_MISSING'],
  ['no answer at all', 'sign', {}, 'ANSWER_MISSING'],
  ['a key of nobody', 'sign', { chosen: ['made-up'] }, 'ANSWER_OF_ANOTHER_QUESTION'],
  ['a number for a choice', 'reasons', { number: 3 }, 'ANSWER_MISSING'],
  ['a choice for a number', 'loss', { chosen: [] }, 'ANSWER_MISSING'],
  ['no pairs', 'kinds', { pairs: [] }, 'ANSWER_MISSING'],
  ['a question that is not there', 'never', { number: 1 }, 'NOT_FOUND'],
])('%s is refused and kept nowhere', async (_, slug, given, code) => {
  const ada = await api.member()

  const { data } = await ada.sends({
    query:
      'mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { question { slug } userErrors { code message } } }',
    variables: { input: sent(ada, slug, given) },
  })

  expect(data.answerQuestion.question).toBeNull()
  expect(data.answerQuestion.userErrors).toMatchObject([{ code }])
  expect(await rowsOf(ada)).toEqual([])
})

test.each([
  ['one option twice', (shown: Loose) => ({ chosen: [shown.options[0].key, shown.options[0].key] })],
  ['two of a single choice', (shown: Loose) => ({ chosen: [shown.options[0].key, shown.options[1].key] })],
])('%s is refused', async (_, given) => {
  const ada = await api.member()
  const { sign } = await seenBy(ada)

  const { data } = await ada.sends({
    query:
      'mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { userErrors { code } } }',
    variables: { input: sent(ada, 'sign', given(sign)) },
  })

  expect(data.answerQuestion.userErrors).toHaveLength(1)
})

test('the ledger of answers can be added to, not changed, by the server', async () => {
  const ada = await api.member()
  await answers(ada, 'loss', { number: 2 })

  for (const statement of [
    'update app.question_response set is_right = true',
    'delete from app.question_response',
  ])
    await expect(api.db.tenant.query(ada.organization.id, statement)).rejects.toThrow(/permission denied/)
})
