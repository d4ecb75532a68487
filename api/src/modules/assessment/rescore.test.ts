import { answers, finishes, givenParameters, idOf, starts } from '../../../testkit/assessment.js'
import { givenApi, type Member } from '../../../testkit/api.js'
import { TestQueue } from '../../../testkit/jobs.js'
import type { Loose } from '../../../testkit/person.js'
import { handlers } from '../../jobs/handlers.js'
import { rebuildEstimates } from '../skill/rebuild-estimates.js'
import { agreeWithAppealsTo, allWaitingAppeals, answerAppeal, waitingAppeals } from './bank/appeals.js'
import { knownItems } from './bank/known-items.js'
import { newestSet, publishChanged, releaseItem } from './bank/publish-parameters.js'
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
/** Mends all questions of a skill, as an edition of their files and a calibration do. */
async function givenSecondVersions(skill: string): Promise<void> {
  const items = (await newestSet(owner))!.content.items.filter((item) => item.skill === skill)
  const versions = await owner.itemVersion.findMany({
    where: { id: { in: items.map(({ version }) => version) } },
  })
  const mended = await owner.itemVersion.createManyAndReturn({
    data: versions.map(({ itemId, kind, variants }) => ({
      ...{ itemId, kind, number: 2, sourceHash: 'mended' },
      variants: variants!,
    })),
  })
  const ids = new Map(mended.map(({ itemId, id }) => [itemId, id]))
  await owner.item.updateMany({ where: { id: { in: [...ids.keys()] } }, data: { currentVersion: 2 } })
  await publishChanged(owner, (known) => ({ ...known, version: ids.get(known.item) ?? known.version }))
  // What is asked from is some seconds old.
  api.clock.advance(30_000)
}

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
  const [ada, cleo] = [await api.member(), await api.member()]
  const done = await took(ada, 'SKILL', 'data-analysis')
  const suspended = await took(cleo, 'SKILL', 'data-analysis')
  await owner.member.update({ where: { id: cleo.row.id }, data: { suspendedAt: services.now() } })
  // One answer of some ten may decide a level; of three people it rarely does for all.
  const others = []
  for (const domain of ['business', 'modelling', 'ai-literacy']) {
    const person = await api.member()
    const attempt = await took(person, 'DOMAIN', domain, () => false)
    others.push({ person, attempt, slug: await slugAt(attempt, 2) })
  }
  const asked = await owner.response.findMany({
    where: { attemptId: { in: [idOf(done), idOf(suspended)] } },
    include: { itemVersion: { include: { item: true } } },
  })
  const slugs = asked.map(({ itemVersion }) => itemVersion.item.slug)
  const withdrawn = [...new Set([...slugs, ...others.map(({ slug }) => slug)])]

  for (const slug of withdrawn) await withdrawItem(owner, slug, withdrawal)
  await queue.work()

  const [letter] = await lettersTo(ada)
  expect(letter!.text).toContain(reason.en)
  expect(letter!.text).toMatch(/Data analysis: .+ → not enough to say/)
  expect(letter!.text).toContain(`/assessments/${done.id}`)
  expect((await rowOf(suspended)).rescores).toHaveLength(1)
  expect(await lettersTo(cleo)).toEqual([])
  const letters = await Promise.all(others.map(({ person }) => lettersTo(person)))
  const { person: bob, attempt: of } = others[letters.findIndex(({ length }) => length === 0)]!
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
  for (const slug of withdrawn) await restoreItem(owner, slug)
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
  for (const tellsCompany of [true, false, true]) await appeals({ words: 'I know this.', tellsCompany })

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
  const strange = ['x\u001b[2J', 'x\u009b31m', '\u202ex'].map((words) => ({ words }))
  for (const wrong of [{ position: 99 }, { words: ' ' }, { words: 'x'.repeat(2001) }, ...strange])
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

test('one person may have ten objections wait, to what the report shows alone, and none is out of reach however many wait', async () => {
  const ada = await api.member()
  let asked = 0
  const done = await took(ada, 'DOMAIN', 'team', () => asked++ === 2)
  const answered = await owner.response.findMany({
    where: { attemptId: idOf(done), answeredAt: { not: null } },
    orderBy: { position: 'asc' },
  })
  const { organization } = await ada.asks(
    `{ organization(slug: "${ada.organization.slug}") { attempt(id: "${done.id}") { report { review { item { position } } } } } }`,
  )
  const shown: number[] = organization.attempt.report.review.map(({ item }: Loose) => item.position)
  const appeals = (position: number, words = 'Two lines\r\n\tof it.') =>
    ada.does('appeal', { attempt: done.id, position, words }, appealFields)
  // More than may wait.
  expect(shown.length).toBeGreaterThan(10)
  for (const { position } of answered.filter((one) => !shown.includes(one.position)))
    expect((await appeals(position)).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['position'] }])

  for (const position of shown.slice(0, 10)) expect((await appeals(position)).userErrors).toEqual([])
  expect((await appeals(shown[10]!)).userErrors).toMatchObject([{ code: 'APPEALS_WAIT' }])
  expect((await appeals(shown[0]!, 'Said otherwise.')).userErrors).toEqual([])
  const { id } = await owner.appeal.findFirstOrThrow({
    where: { attemptId: idOf(done), position: shown[1]!, words: 'Two lines\n\tof it.' },
  })
  await answerAppeal(owner, id, { outcome: 'stands', reply: 'We looked.' })
  expect((await appeals(shown[10]!)).userErrors).toEqual([])

  const older = { attemptId: idOf(done), words: 'Older.' }
  await owner.appeal.createMany({
    data: Array.from({ length: 501 }, (_, at) => ({
      ...{ ...older, organizationId: ada.organization.id, userId: ada.row.userId, position: 1000 + at },
      createdAt: new Date('2020-01-01'),
    })),
  })
  const { itemVersionId } = answered.find(({ position }) => position === shown[10])!
  const { itemId } = await owner.itemVersion.findUniqueOrThrow({ where: { id: itemVersionId } })

  expect(await waitingAppeals(services.shared)).toHaveLength(500)
  const all = await allWaitingAppeals(services.shared)
  expect(new Set(all.map((one) => one.id)).size).toBe(
    await owner.appeal.count({ where: { answeredAt: null } }),
  )
  expect(await waitingAppeals(services.shared, { itemId })).toMatchObject([
    { itemId, words: 'Two lines\n\tof it.' },
  ])
  await owner.appeal.deleteMany({ where: older })
})

test('a mended question counts and can be released, until it is withdrawn in its turn', async () => {
  await givenSecondVersions('data-analysis')
  const ada = await api.member()
  const done = await took(ada, 'SKILL', 'data-analysis', () => false)
  const slug = await slugAt(done, 1)
  const { id: itemId } = await owner.item.findUniqueOrThrow({ where: { slug } })
  await owner.itemWithdrawal.create({ data: { itemId, upToVersion: 1, reason, withdrawnBy: 'operator' } })
  await ada.does('appeal', { attempt: done.id, position: 1, words: 'Wrong again.' }, appealFields)
  const isWithdrawn = async () =>
    (await knownItems(services.shared, services.now())).find((one) => one.slug === slug)!.isWithdrawn

  expect(await isWithdrawn()).toBe(false)
  await publishChanged(owner, (known) => (known.item === itemId ? { ...known, state: 'watch' } : known))
  expect(await releaseItem(services.shared, slug)).toMatchObject({ answers: 0 })

  const again = { en: 'Wrong again.', 'zh-CN': '还是不对。' }
  expect(await withdrawItem(owner, slug, { reason: again, by: 'operator' })).toBe('withdrawn')
  await queue.work()

  expect(await isWithdrawn()).toBe(true)
  expect(await releaseItem(services.shared, slug)).toBe('withdrawn')
  expect(await owner.itemWithdrawal.findMany({ where: { itemId, restoredAt: null } })).toMatchObject([
    { upToVersion: 2, reason: again },
  ])
  const { leftOut, rescores } = await rowOf(done)
  expect(leftOut).toEqual([1])
  expect(rescores).toMatchObject([{ because: [{ position: 1, reason: again }] }])
  expect(await owner.appeal.findFirst({ where: { attemptId: idOf(done) } })).toMatchObject({
    outcome: 'agreed',
  })
  expect(await withdrawItem(owner, slug, { reason, by: 'operator' })).toBe('withdrawn_before')
})

test('an objection to a version that is published after the withdrawal waits on, and restoring leaves that version where it stands', async () => {
  const ada = await api.member()
  const done = await took(ada, 'SKILL', 'model-evaluation', () => false)
  const slug = await slugAt(done, 0)
  const { id: itemId } = await owner.item.findUniqueOrThrow({ where: { slug } })
  await ada.does('appeal', { attempt: done.id, position: 0, words: 'Unclear.' }, appealFields)
  // All that was asked so far came after it.
  await owner.itemWithdrawal.create({ data: { itemId, upToVersion: 0, reason, withdrawnBy: 'operator' } })

  await agreeWithAppealsTo(owner, itemId)
  await publishChanged(owner, (known) => (known.item === itemId ? { ...known, state: 'watch' } : known))
  expect(await restoreItem(owner, slug)).toBe('restored')

  expect(await waitingAppeals(services.shared, { itemId })).toMatchObject([{ words: 'Unclear.' }])
  const { content } = (await newestSet(services.shared))!
  expect(content.items.find(({ item }) => item === itemId)!.state).toBe('watch')
})
