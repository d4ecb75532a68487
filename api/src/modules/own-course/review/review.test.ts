import request from 'supertest'
import { givenApi, type Member } from '../../../../testkit/api.js'
import { packed } from '../../../../testkit/own-course.js'
import type { Loose } from '../../../../testkit/person.js'

const api = await givenApi()

const state = `course { id slug state edition needsApproval
  review { state isCurrent askedBy note decidedBy answer viewerMayDecide } }`

const files = {
  'course.yaml': 'texts: { en: { title: Our own way, summary: How we decide here. } }\nlessons: [why]\n',
  'why.yaml': 'minutes: 5\n',
  'why.en.md': '---\ntitle: Why\n---\n\nA customer asks.\n',
}

/** A draft that could be published, in a company whose courses are approved by somebody else first. */
async function givenDraft(needsApproval = true) {
  const author = await api.member({ role: 'author', name: 'Ada Author' })
  const { organization } = author
  const colleague = await api.member({ role: 'author', name: 'Rui Reviewer', organization, locale: 'zh-CN' })
  const owner = await api.member({ role: 'owner', organization })
  const setting = { organization: author.organizationId, reviewsCourses: needsApproval }
  await owner.does('updateOrganization', setting, 'organization { reviewsCourses }')
  const { course } = await author.does(
    'importOwnCourse',
    { organization: author.organizationId, zip: packed(files) },
    state,
  )
  return { author, colleague, owner, course }
}

const seen = async (person: Member, { slug }: Loose): Promise<Loose> =>
  (
    await person.asks(
      `{ organization(slug: "${person.organization.slug}") { ownCourse(slug: "${slug}") ${state.slice(7)} } }`,
    )
  ).organization.ownCourse
const asks = (person: Member, { id, edition }: Loose, note = '') =>
  person.does('askCourseReview', { course: id, edition, note }, state)
const decides = (person: Member, { id, edition }: Loose, approves: boolean, note = '') =>
  person.does('decideCourseReview', { course: id, edition, approves, note }, state)
const publishes = (person: Member, { id, edition }: Loose) =>
  person.does('publishOwnCourse', { course: id, edition, notes: '' }, state)
const codes = ({ userErrors }: Loose) => userErrors.map(({ code }: Loose) => code)
const saves = async (person: Member, { id }: Loose, revision: number) =>
  person.does(
    'saveOwnLesson',
    {
      ...{
        course: id,
        lesson: 'why',
        baseRevision: revision,
        minutes: 6,
        exercise: null,
        skills: [],
        buildsOn: [],
      },
      ...{
        questions: [],
        texts: [{ locale: 'EN', title: 'Why', summary: '', body: 'Another customer asks.' }],
      },
    },
    'lesson { revision }',
  )
const letters = async (template: string): Promise<Loose[]> =>
  ((await request(api.url).get('/mail')).body as Loose[]).filter((letter) => letter.template === template)

test('where the company wants it, a course is published once somebody else has approved of exactly what is written', async () => {
  const { author, colleague, owner, course } = await givenDraft()
  expect(course).toMatchObject({ needsApproval: true, review: null })
  expect(codes(await publishes(author, course))).toEqual(['COURSE_NOT_APPROVED'])

  const { course: waiting } = await asks(author, course, 'Is the first lesson too long?')
  expect(waiting.review).toMatchObject({
    state: 'ASKED',
    isCurrent: true,
    askedBy: 'Ada Author',
    viewerMayDecide: false,
  })
  expect(codes(await asks(author, course))).toEqual(['REVIEW_ASKED'])
  expect(codes(await decides(author, course, true))).toEqual(['REVIEW_BY_ANOTHER'])
  const asked = (await letters('review-asked')).filter(({ text }) => text.includes(course.slug))
  expect(asked.map(({ recipient }) => recipient).toSorted()).toEqual(
    [colleague.row.user.email, owner.row.user.email].toSorted(),
  )
  const chinese = asked.find(({ recipient }) => recipient === colleague.row.user.email)
  expect(chinese).toMatchObject({
    subject: '请审阅：Our own way',
    text: expect.stringContaining('Is the first lesson'),
  })

  expect(codes(await decides(colleague, course, false))).toEqual(['REQUIRED'])
  expect((await decides(colleague, course, false, 'Say who the customer is.')).course.review).toMatchObject({
    ...{ state: 'RETURNED', decidedBy: 'Rui Reviewer', answer: 'Say who the customer is.' },
  })
  expect(codes(await publishes(author, course))).toEqual(['COURSE_NOT_APPROVED'])
  expect(
    (await letters('review-decided')).find(({ recipient }) => recipient === author.row.user.email),
  ).toMatchObject({
    subject: 'Sent back: Our own way',
    text: expect.stringContaining('Say who the customer is.'),
  })

  await asks(author, course)
  expect((await seen(colleague, course)).review.viewerMayDecide).toBe(true)
  expect(codes(await decides(colleague, course, true))).toEqual([])
  expect((await publishes(author, course)).course.state).toBe('PUBLISHED')
})

test('what is saved after an approval needs another, which whoever saved it cannot give', async () => {
  const { author, colleague, owner, course } = await givenDraft()
  await asks(author, course)
  await decides(colleague, course, true)
  await saves(colleague, course, 1)
  const changed = await seen(author, course)

  expect(changed.review).toMatchObject({ state: 'APPROVED', isCurrent: false })
  expect(codes(await publishes(author, changed))).toEqual(['COURSE_NOT_APPROVED'])
  await asks(author, changed)
  expect(codes(await decides(colleague, changed, true))).toEqual(['REVIEW_BY_ANOTHER'])
  expect(codes(await decides(owner, course, true))).toEqual(['STALE_COURSE'])
  expect(codes(await decides(owner, changed, true))).toEqual([])
  expect((await publishes(author, changed)).course.state).toBe('PUBLISHED')
})

test('where the company does not ask for it, a review may be had all the same and keeps nothing from being published', async () => {
  const { author, colleague, course } = await givenDraft(false)
  await asks(author, course)
  await decides(colleague, course, false, 'Not yet.')

  expect((await publishes(author, course)).course).toMatchObject({ state: 'PUBLISHED', needsApproval: false })
})
