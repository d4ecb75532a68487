import { answers, finishes, givenParameters, idOf, starts } from '../../../testkit/assessment.js'
import { givenApi, type Member } from '../../../testkit/api.js'
import { TestQueue } from '../../../testkit/jobs.js'
import type { Loose } from '../../../testkit/person.js'
import { handlers } from '../../jobs/handlers.js'
import { rebuildEstimates } from '../skill/rebuild-estimates.js'
import { answerAppeal, waitingAppeals } from './bank/appeals.js'
import { knownItems } from './bank/known-items.js'
import { newestSet, releaseItem } from './bank/publish-parameters.js'
import { restoreItem, withdrawItem } from './bank/withdraw-item.js'
import { randomFrom } from './engine/random.js'
import { attemptReport } from './report/attempt-report.js'
import { replayAttempts } from './report/replay-attempts.js'
import { findAttempt } from './taking/attempts.js'
import { readAnswered } from './taking/end-attempt.js'

const api = await givenApi()
await givenParameters(api)
const { owner } = api.db
const { services } = api.composition
const queue = new TestQueue(api.db, handlers({ ...services, postman: null }))
const appealFields = 'attempt { appeals { position words outcome reply } }'
const reason = { en: 'Two answers can be defended.', 'zh-CN': '有两个答案都说得通。' }
const withdrawal = { reason, by: 'operator' }

/** Right with a chance of its own for each seed. */
const guesses = (seed: number) => {
  const random = randomFrom(seed)
  return () => random() < 0.35 + 0.5 * ((seed * 0.37) % 1)
}
async function took(person: Member, kind: string, subject?: string, knows: () => boolean = () => true) {
  const { attempt } = await starts(person, kind, subject ? { subject } : {})
  return finishes(api, person, attempt, knows)
}
async function slugAt(attempt: Loose, position: number): Promise<string> {
  const response = await owner.response.findFirstOrThrow({
    where: { attemptId: idOf(attempt), position },
    include: { itemVersion: { include: { item: true } } },
  })
  return response.itemVersion.item.slug
}
const rowOf = (attempt: Loose) =>
  owner.attempt.findFirstOrThrow({
    where: { id: idOf(attempt) },
    include: { rescores: { orderBy: { number: 'asc' } } },
  })
const estimatesOf = async (person: Member) =>
  (await owner.skillEstimate.findMany({ where: { userId: person.row.userId }, orderBy: { skillId: 'asc' } }))
    // When it was said is no part of what is said.
    .map(({ saidAt: _, ...estimate }) => estimate)
const lettersTo = (person: Member) =>
  owner.mail.findMany({
    where: { organizationId: person.organization.id, template: 'rescored' },
    orderBy: { createdAt: 'asc' },
  })

test('computed again from its log with nothing withdrawn, a report is the same bit by bit', async () => {
  for (const [at, [kind, subject]] of (
    [['PLACEMENT'], ['DOMAIN', 'data'], ['SKILL', 'model-evaluation']] as const
  ).entries()) {
    const ada = await api.member()
    const done = await took(ada, kind, subject, guesses(at + 1))
    const key = { organizationId: ada.organization.id, userId: ada.row.userId, id: idOf(done) }
    const db = services.tenantDb(ada.organization.id)
    const row = (await db.read((reader) => findAttempt(reader, key)))!

    const again = attemptReport(
      await services.banks.of(row.parameterSetId),
      row,
      await db.read((reader) => readAnswered(reader, row)),
    )

    expect(JSON.parse(JSON.stringify(again))).toEqual(row.report)
    await queue.work()
    expect((await rowOf(done)).rescores).toEqual([])
  }
  const replayed = await replayAttempts(api.db.urls.migrator)
  expect(replayed.length).toBeGreaterThanOrEqual(3)
  expect(replayed.filter(({ difference }) => difference !== null)).toEqual([])
}, 90_000)

test('a withdrawn question counts in no report and no estimate, and restored it gives back what was there before', async () => {
  for (const seed of [11, 12]) {
    const ada = await api.member()
    const done = await took(ada, 'DOMAIN', 'modelling', guesses(seed))
    const [report, estimates] = [(await rowOf(done)).report, await estimatesOf(ada)]
    const positions = [1, 4, seed % 10].filter((one, at, all) => all.indexOf(one) === at)
    const slugs = await Promise.all(positions.map((position) => slugAt(done, position)))

    for (const slug of slugs) expect(await withdrawItem(owner, slug, withdrawal)).toBe('withdrawn')
    await queue.work()

    const without = await rowOf(done)
    expect(without.leftOut).toEqual(positions.toSorted((one, other) => one - other))
    const [{ answers: counted }] = (without.report as Loose).measured
    expect(counted).toBe((report as Loose).measured[0].answers - positions.length)
    expect(without.rescores).toMatchObject([{ number: 1, report, leftOut: [] }])
    expect(await estimatesOf(ada)).not.toEqual(estimates)
    expect(await replayAttempts(api.db.urls.migrator, idOf(done))).toMatchObject([{ difference: null }])

    for (const slug of slugs) expect(await restoreItem(owner, slug)).toBe('restored')
    await queue.work()

    const restored = await rowOf(done)
    expect(restored.report).toEqual(report)
    expect(restored.leftOut).toEqual([])
    expect(restored.rescores).toHaveLength(2)
    expect(await estimatesOf(ada)).toEqual(estimates)
  }
}, 90_000)

test('a report or an answer that was tampered with is found when its log is computed again', async () => {
  const ada = await api.member()
  const done = await took(ada, 'SKILL', 'model-evaluation')
  const key = { attemptId: idOf(done), position: 2 }
  const { score } = await owner.response.findFirstOrThrow({ where: key })

  await owner.response.updateMany({ where: key, data: { score: 0 } })

  const [replayed] = await replayAttempts(api.db.urls.migrator, idOf(done))
  expect(replayed).toMatchObject({ id: idOf(done), answers: done.answered, difference: expect.any(String) })
  await owner.response.updateMany({ where: key, data: { score } })
  expect(await replayAttempts(api.db.urls.migrator, idOf(done))).toMatchObject([{ difference: null }])
})

test('told twice, a withdrawal changes nothing, and what is kept fits the ledger', async () => {
  const ada = await api.member()
  const done = await took(ada, 'DOMAIN', 'data', guesses(5))
  const slug = await slugAt(done, 0)
  await withdrawItem(owner, slug, withdrawal)
  await queue.work()
  const [once, estimates] = [await rowOf(done), await estimatesOf(ada)]

  expect(await withdrawItem(owner, slug, withdrawal)).toBe('withdrawn_before')
  await queue.work()

  expect(await rowOf(done)).toEqual(once)
  expect(await estimatesOf(ada)).toEqual(estimates)
  const { wrong } = await rebuildEstimates(api.db.urls.migrator, {
    isRehearsal: true,
    now: services.now(),
  })
  expect(wrong).toEqual([])
  await restoreItem(owner, slug)
  await queue.work()
})

test('whoever is told another level reads it in a letter and beside their report, with the reason; others only in the report', async () => {
  const [ada, bob] = [await api.member(), await api.member()]
  const done = await took(ada, 'SKILL', 'data-analysis')
  const of = await took(bob, 'DOMAIN', 'business')
  const asked = await owner.response.findMany({
    where: { attemptId: idOf(done) },
    include: { itemVersion: { include: { item: true } } },
  })
  const slugs = asked.map(({ itemVersion }) => itemVersion.item.slug)
  const other = await slugAt(of, 2)

  for (const slug of [...slugs, other]) await withdrawItem(owner, slug, withdrawal)
  await queue.work()

  const [letter] = await lettersTo(ada)
  expect(letter!.text).toContain(reason.en)
  expect(letter!.text).toMatch(/Data analysis: .+ → not enough to say/)
  expect(letter!.text).toContain(`/assessments/${done.id}`)
  expect(await lettersTo(bob)).toEqual([])
  const { organization } = await bob.asks(
    `{ organization(slug: "${bob.organization.slug}") { attempt(id: "${of.id}") { report {
      measured { answers } earlier { number because { position kind reason } measured { answers } } } } } }`,
  )
  const { report } = organization.attempt
  expect(report.earlier).toEqual([
    {
      number: 1,
      because: [{ position: 2, kind: 'WITHDRAWN', reason: reason.en }],
      measured: [{ answers: report.measured[0].answers + 1 }],
    },
  ])
  for (const slug of [...slugs, other]) await restoreItem(owner, slug)
  await queue.work()
  expect((await lettersTo(ada))[1]!.text).toContain('counts again')
}, 90_000)

test('a withdrawn item is asked of nobody, is not released but restored, and a sitting under way does not count it', async () => {
  const ada = await api.member()
  const { attempt } = await starts(ada, 'SKILL', { subject: 'model-evaluation' })
  const slug = await slugAt(attempt, 0)
  await answers(ada, attempt, { unknown: true })

  await withdrawItem(owner, slug, withdrawal)
  await queue.work()

  const { content } = (await newestSet(services.shared))!
  const known = (await knownItems(services.shared, services.now())).find((one) => one.slug === slug)!
  expect(content.items.find(({ item }) => item === known.item)!.state).toBe('watch')
  expect(known.isWithdrawn).toBe(true)
  expect(await releaseItem(services.shared, slug)).toBe('withdrawn')
  const { organization } = await ada.asks(
    `{ organization(slug: "${ada.organization.slug}") { openAttempt { id answered item { position } } } }`,
  )
  const done = await finishes(api, ada, { ...attempt, ...organization.openAttempt }, () => true)
  const row = await rowOf(done)
  expect(row).toMatchObject({ leftOut: [0], rescores: [] })
  expect((row.report as Loose).measured[0].answers).toBe(done.answered - 1)
  expect(await restoreItem(owner, slug)).toBe('restored')
  expect(await restoreItem(owner, slug)).toBe('not_withdrawn')
  expect(await withdrawItem(owner, 'no-such-item', withdrawal)).toBe('unknown_item')
})

test('an objection reaches whoever runs the installation without saying whose it is, and is answered for the person alone', async () => {
  const ada = await api.member()
  const boss = await api.member({ organization: ada.organization, role: 'owner' })
  const { attempt } = await starts(ada, 'SKILL', { subject: 'model-evaluation' })
  const appeals = (more: object, by: Member = ada) =>
    by.does('appeal', { attempt: attempt.id, words: 'Two options are right.', ...more }, appealFields)
  expect((await appeals({})).userErrors).toMatchObject([{ code: 'NOT_OVER' }])
  const done = await finishes(api, ada, attempt, () => false)
  const slug = await slugAt(done, 3)

  await appeals({ position: 3, words: 'Unclear.' })
  const { attempt: told } = await appeals({ position: 3 })
  await appeals({ words: 'I know this.', tellsCompany: true })

  expect(told.appeals).toEqual([{ position: 3, words: 'Two options are right.', outcome: null, reply: null }])
  const waiting = (await waitingAppeals(services.shared)).filter(({ attemptId }) => attemptId === idOf(done))
  expect(waiting).toMatchObject([
    { kind: 'skill', subject: 'model-evaluation', words: 'Two options are right.', version: 1 },
    { itemId: null, version: null, words: 'I know this.' },
  ])
  expect(JSON.stringify(waiting)).not.toContain(ada.row.userId)
  expect(JSON.stringify(waiting)).not.toContain(ada.organization.id)
  const { organization } = await boss.asks(
    `{ organization(slug: "${boss.organization.slug}") { auditEvents(first: 50) { edges { node { action details } } } } }`,
  )
  const noted = organization.auditEvents.edges.filter(({ node }: Loose) => node.action === 'ATTEMPT_APPEALED')
  expect(noted).toHaveLength(1)
  expect(JSON.stringify(noted)).not.toContain('I know')
  for (const wrong of [{ position: 99 }, { words: ' ' }, { words: 'x'.repeat(2001) }])
    expect((await appeals(wrong)).userErrors).toHaveLength(1)
  expect((await appeals({}, boss)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])

  await withdrawItem(owner, slug, withdrawal)
  expect(await answerAppeal(owner, waiting[1]!.id, { outcome: 'stands', reply: 'We looked.' })).toBe(true)
  expect(await answerAppeal(owner, waiting[1]!.id, { outcome: 'agreed', reply: 'Again.' })).toBe(false)

  const again = await appeals({ position: 3, words: 'More.' })
  expect(again.userErrors).toMatchObject([{ code: 'APPEAL_ANSWERED' }])
  const { attempt: read } = await appeals({ position: 3 })
  expect(read.appeals).toMatchObject([{ outcome: 'AGREED' }, { outcome: 'STANDS', reply: 'We looked.' }])
  await restoreItem(owner, slug)
  await queue.work()
})
