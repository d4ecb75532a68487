import {
  answers,
  askedOf,
  finishes,
  givenParameters,
  idOf,
  rightAnswer,
  rushes,
  starts,
} from '../../../testkit/assessment.js'
import { givenApi, type Member } from '../../../testkit/api.js'
import type { Loose } from '../../../testkit/person.js'
import { replay } from './engine/report.js'
import { bankOf, findAttempt, setupOf, sittingOf } from './taking/attempts.js'
import { attemptReport } from './report/attempt-report.js'
import { readAnswered } from './taking/end-attempt.js'

const api = await givenApi()
await givenParameters(api)

const reportFields = `isHurried fitsBadly minutes parameterSet measured { domain { slug name } skill { slug } answers state level probability mean standardError low high isProvisional }
  stronger { slug } weaker { slug } misconceptions { skill { slug } says times } review { item { prompt } given isUnknown isHalfRight why }`
const reportOf = async (person: Member, attempt: Loose): Promise<Loose> => {
  const { organization } = await person.asks(
    `{ organization(slug: "${person.organization.slug}") { attempt(id: "${attempt.id}") { report { ${reportFields} } } } }`,
  )
  return organization.attempt.report
}
const day = 86_400_000

test('what can be taken: one placement, five domains, every skill, every course', async () => {
  const ada = await api.member()

  const { organization } = await ada.asks(
    `{ organization(slug: "${ada.organization.slug}") { assessments { kind subject subjectName leastItems mostItems minutes statesLevels retakeFrom lastAttempt { id } } } }`,
  )

  const kinds = organization.assessments.map(({ kind }: Loose) => kind)
  const count = (wanted: string) => kinds.filter((kind: string) => kind === wanted).length
  expect(['PLACEMENT', 'DOMAIN', 'SKILL', 'COURSE'].map(count)).toEqual([1, 5, 22, 9])
  expect(organization.assessments[0]).toEqual({
    kind: 'PLACEMENT',
    subject: null,
    subjectName: null,
    leastItems: 30,
    mostItems: 30,
    minutes: 20,
    statesLevels: true,
    retakeFrom: null,
    lastAttempt: null,
  })
  expect(organization.assessments.find(({ subject }: Loose) => subject === 'model-evaluation')).toMatchObject(
    {
      subjectName: 'Model evaluation',
      statesLevels: false,
    },
  )
})

test('a placement asks of all five domains, and whoever knows much stands higher than whoever knows little', async () => {
  const [able, new_] = [await api.member(), await api.member()]
  const knows = await finishes(api, able, (await starts(able)).attempt, () => true)
  const knowsNot = await finishes(api, new_, (await starts(new_)).attempt, () => false)

  const [much, little] = [await reportOf(able, knows), await reportOf(new_, knowsNot)]

  expect(knows).toMatchObject({
    endReason: expect.stringMatching(/LENGTH|PRECISE|TIME/),
    certainty: 1,
    item: null,
  })
  expect(much.measured.map(({ domain }: Loose) => domain.slug).sort()).toEqual([
    'ai-literacy',
    'business',
    'data',
    'modelling',
    'team',
  ])
  for (const [at, { domain, answers: count, mean, low, high, isProvisional }] of much.measured.entries()) {
    expect(count).toBeGreaterThanOrEqual(4)
    expect(low).toBeLessThan(mean)
    expect(high).toBeGreaterThan(mean)
    // Nobody has answered these questions yet.
    expect(isProvisional).toBe(true)
    expect(little.measured[at].domain).toEqual(domain)
    expect(little.measured[at].mean).toBeLessThan(mean - 0.8)
  }
  expect(much.review).toEqual([])
  expect(little.review.length).toBe(knowsNot.answered)
}, 90_000)

test('nothing that is sent before the end tells a key, a parameter, a name of the question or what is believed of the person', async () => {
  const ada = await api.member()
  const { attempt } = await starts(ada)
  const question = await askedOf(api, ada, attempt)

  const sent = JSON.stringify(attempt)

  expect(sent).not.toContain(question.id)
  expect(sent).not.toMatch(
    /"(right|why|misconception|half|slope|difficulty|steps|thresholds|guessing|rating|mean|answer|tolerance)"/,
  )
  const reasons = 'options' in question ? question.options.map(({ why }) => why.en) : [question.why.en]
  for (const why of reasons) expect(sent).not.toContain(why)
  expect(attempt.item.options.every(({ key }: Loose) => /^[\w-]{12}$/.test(key))).toBe(true)
})

test('an answer is taken once, in its turn, and the first one counts', async () => {
  const ada = await api.member()
  const { attempt } = await starts(ada)
  const right = rightAnswer(await askedOf(api, ada, attempt), ada, attempt)

  const [one, other] = await Promise.all([answers(ada, attempt, right), answers(ada, attempt, right)])
  const another = await answers(ada, attempt, { unknown: true })
  const early = await answers(ada, { ...attempt, item: { position: 7 } }, { unknown: true })

  expect(one.attempt.item).toEqual(other.attempt.item)
  expect(one.attempt.answered).toBe(1)
  expect(another.userErrors).toMatchObject([{ code: 'ALREADY_ANSWERED' }])
  expect(early.userErrors).toMatchObject([{ code: 'NOT_ASKED' }])
  const rows = await api.db.owner.response.findMany({ where: { attemptId: idOf(attempt) } })
  expect(rows.filter(({ answeredAt }) => answeredAt)).toHaveLength(1)
  expect(rows).toHaveLength(2)
})

test.each([
  ['no answer', {}, 'ANSWER_MISSING'],
  ['a key of nobody', { chosen: ['made-up'] }, 'ANSWER_OF_ANOTHER_QUESTION'],
])('%s is refused, and the question waits on', async (_, given, code) => {
  const ada = await api.member()
  const { attempt } = await starts(ada)

  expect((await answers(ada, attempt, given)).userErrors).toMatchObject([{ code }])

  expect(
    (await api.db.owner.response.findMany({ where: { attemptId: idOf(attempt) } })).map(
      ({ answeredAt }) => answeredAt,
    ),
  ).toEqual([null])
})

test('an attempt is its person’s alone', async () => {
  const ada = await api.member()
  const bob = await api.member({ organization: ada.organization, role: 'owner' })
  const { attempt } = await starts(ada)

  expect((await answers(bob, attempt, { unknown: true })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  const seen = await bob.asks(
    `{ node(id: "${attempt.id}") { id } organization(slug: "${bob.organization.slug}") { attempt(id: "${attempt.id}") { id } } }`,
  )
  expect(seen).toEqual({ node: null, organization: { attempt: null } })
})

test('one leaves and comes back to the same question; a second assessment waits for the first', async () => {
  const ada = await api.member()
  const { attempt } = await starts(ada)
  api.clock.advance(3 * day)

  const { organization } = await ada.asks(
    `{ organization(slug: "${ada.organization.slug}") { openAttempt { id item { prompt } } } }`,
  )
  const second = await starts(ada, 'DOMAIN', { subject: 'data' })

  expect(organization.openAttempt).toEqual({ id: attempt.id, item: { prompt: attempt.item.prompt } })
  expect(second.userErrors).toMatchObject([{ code: 'ATTEMPT_OPEN' }])
})

test('what was left alone for a week is over when the next one begins, and says what it can', async () => {
  const ada = await api.member()
  const { attempt } = await starts(ada, 'SKILL', { subject: 'model-evaluation' })
  await answers(ada, attempt, { unknown: true })
  api.clock.advance(8 * day)

  expect((await starts(ada, 'DOMAIN', { subject: 'data' })).userErrors).toEqual([])

  expect(await api.db.owner.attempt.findFirst({ where: { id: idOf(attempt) } })).toMatchObject({
    endReason: 'expired',
    report: expect.anything(),
  })
})

test('again after two weeks, with other questions or other variants; five times a year', async () => {
  const ada = await api.member()
  const taken = async (kind: string, subject: string) => {
    const { attempt, userErrors } = await starts(ada, kind, { subject })
    return userErrors.length > 0 ? userErrors : finishes(api, ada, attempt, () => true)
  }
  const asked = async (attempt: Loose) =>
    (await api.db.owner.response.findMany({ where: { attemptId: idOf(attempt) } })).map(
      ({ itemVersionId, variant }) => `${itemVersionId} ${variant}`,
    )
  const first = await taken('DOMAIN', 'modelling')
  expect(await taken('DOMAIN', 'modelling')).toMatchObject([
    { code: 'RETAKE_LATER', message: expect.stringContaining('14 days') },
  ])
  api.clock.advance(14 * day)
  const met = new Set(await asked(first))

  expect((await asked(await taken('DOMAIN', 'modelling'))).filter((one) => met.has(one))).toEqual([])

  for (let time = 1; time <= 5; time++) {
    expect((await taken('SKILL', 'data-analysis')).finishedAt).toBeTruthy()
    api.clock.advance(15 * day)
  }
  expect(await taken('SKILL', 'data-analysis')).toMatchObject([{ code: 'RETAKE_LATER' }])
}, 90_000)

test('set aside once a year, before it is over: it says nothing, and one may begin again at once', async () => {
  const ada = await api.member()
  const voids = (attempt: Loose) => ada.does('voidAttempt', { attempt: attempt.id }, 'attempt { voidedAt }')
  const { attempt } = await starts(ada)
  expect((await voids(attempt)).attempt.voidedAt).toBeTruthy()

  const again = await starts(ada)
  expect(again.userErrors).toEqual([])
  expect((await voids(again.attempt)).userErrors).toMatchObject([{ code: 'VOIDED_BEFORE' }])
  const done = await finishes(api, ada, again.attempt, () => true)
  expect((await voids(done)).userErrors).toMatchObject([{ code: 'ATTEMPT_OVER' }])
  expect(await api.db.owner.attempt.findFirst({ where: { id: idOf(attempt) } })).toMatchObject({
    report: null,
    finishedAt: null,
  })
})

test('ended early it says what it can, from five answers on', async () => {
  const ada = await api.member()
  const ends = (attempt: Loose) =>
    ada.does('endAttempt', { attempt: attempt.id }, 'attempt { endReason finishedAt }')
  let { attempt } = await starts(ada)
  expect((await ends(attempt)).userErrors).toMatchObject([{ code: 'TOO_EARLY_TO_END' }])
  for (let answered = 0; answered < 5; answered++)
    attempt = (await answers(ada, attempt, { unknown: true })).attempt

  expect((await ends(attempt)).attempt).toMatchObject({
    endReason: 'ENDED_BY_LEARNER',
    finishedAt: expect.anything(),
  })
  expect((await answers(ada, attempt, { unknown: true })).userErrors).toMatchObject([
    { code: 'ATTEMPT_OVER' },
  ])
})

test('time is the server’s: it ends with the answer that used it up, which counts, and whoever asked for no limit has none', async () => {
  const [timed, free] = [await api.member(), await api.member()]
  const slow = async (person: Member, time: number) => {
    let { attempt } = await starts(person, 'PLACEMENT', { time })
    for (let answered = 0; answered < 5 && !attempt.finishedAt; answered++) {
      api.clock.advance(280_000)
      attempt = (await answers(person, attempt, { unknown: true })).attempt
    }
    return attempt
  }

  expect(await slow(timed, 1)).toMatchObject({ endReason: 'TIME', answered: 5, secondsLeft: 0 })
  expect(await slow(free, 0)).toMatchObject({ endReason: null, answered: 5, secondsLeft: null })
})

test('answers faster than one can read say nothing, and cost no retake', async () => {
  const ada = await api.member()
  const attempt = await rushes(api, ada, (await starts(ada, 'SKILL', { subject: 'data-analysis' })).attempt)

  expect(await reportOf(ada, attempt)).toMatchObject({ isHurried: true, stronger: [], weaker: [] })
  expect((await starts(ada, 'SKILL', { subject: 'data-analysis' })).userErrors).toEqual([])
})

test('a wrong choice is explained without what is right, and names the misconception', async () => {
  const ada = await api.member()
  let { attempt } = await starts(ada, 'SKILL', { subject: 'model-evaluation' })
  const chosen: string[] = []
  while (!attempt.finishedAt) {
    const question = await askedOf(api, ada, attempt)
    const wrong =
      question.kind === 'single' ? question.options.find(({ right, half }) => !right && !half) : undefined
    const key = attempt.item.options.find(({ text }: Loose) => text === wrong?.text.en)?.key
    if (wrong) chosen.push(wrong.why.en)
    api.clock.advance(5_000)
    attempt = (await answers(ada, attempt, key ? { chosen: [key] } : rightAnswer(question, ada, attempt)))
      .attempt
  }

  const report = await reportOf(ada, attempt)

  expect(report.review.flatMap(({ why }: Loose) => why)).toEqual(chosen)
  expect(report.misconceptions.length).toBeGreaterThan(0)
  expect(report.misconceptions[0].says).toMatch(/\w{3}/)
})

test('a stored attempt gives the same questions in the same order, and its report bit by bit', async () => {
  const ada = await api.member()
  const done = await finishes(api, ada, (await starts(ada)).attempt, (_, position) => position % 3 > 0)
  const key = { organizationId: ada.organization.id, userId: ada.row.userId, id: idOf(done) }
  const row = (await api.composition.services
    .tenantDb(ada.organization.id)
    .read((db) => findAttempt(db, key)))!
  const banks = await api.composition.services.banks.of(row.parameterSetId)
  const { answers: log } = sittingOf(row)

  const again = replay(bankOf(banks, row), setupOf(row).sitting, log)

  expect(again.kind).toBe('same')
  const answered = await api.composition.services
    .tenantDb(ada.organization.id)
    .read((db) => readAnswered(db, row))
  expect(JSON.parse(JSON.stringify(attemptReport(banks, row, answered)))).toEqual(row.report)
})

test('parameters published in the middle of an attempt change nothing in it', async () => {
  const ada = await api.member()
  const { attempt } = await starts(ada)
  await api.db.owner.item.updateMany({ data: { rating: 0.1 } })
  await givenParameters(api)

  const done = await finishes(api, ada, attempt, () => true)

  const row = await api.db.owner.attempt.findFirstOrThrow({
    where: { id: idOf(done) },
    include: { parameters: true },
  })
  const newest = await api.db.owner.parameterSet.findFirstOrThrow({ orderBy: { number: 'desc' } })
  expect(row.parameters.number).toBeLessThan(newest.number)
  expect(row.report).toBeTruthy()
}, 90_000)

test('an assessment moves the person’s skills, once, and a hurried one moves nothing', async () => {
  const ada = await api.member()
  const skillsOf = async () => {
    const { organization } = await ada.asks(
      `{ organization(slug: "${ada.organization.slug}") { home { skills { skill { slug } answerCount exerciseCount mean } } } }`,
    )
    return organization.home.skills.filter(({ answerCount }: Loose) => answerCount > 0)
  }
  await rushes(api, ada, (await starts(ada, 'SKILL', { subject: 'data-analysis' })).attempt)
  expect(await skillsOf()).toEqual([])

  const done = await finishes(
    api,
    ada,
    (await starts(ada, 'SKILL', { subject: 'data-analysis' })).attempt,
    () => true,
  )

  expect(await skillsOf()).toEqual([
    {
      skill: { slug: 'data-analysis' },
      answerCount: done.answered,
      exerciseCount: 0,
      mean: expect.any(Number),
    },
  ])
  expect((await skillsOf())[0].mean).toBeGreaterThan(0.5)
  const ledger = await api.db.owner.skillEvidence.findMany({ where: { userId: ada.row.userId } })
  expect(ledger).toMatchObject([{ source: 'response', reference: idOf(done), value: 1 }])
})

test('a list tells the levels of the last attempt as its report does, and whether they are levels at all', async () => {
  const ada = await api.member()
  const listed = async (kind: string, subject: string) => {
    const { attempt } = await starts(ada, kind, { subject })
    const done = await finishes(api, ada, attempt, (_, position) => position % 2 > 0)
    const { organization } = await ada.asks(
      `{ organization(slug: "${ada.organization.slug}") { assessment(kind: ${kind}, subject: "${subject}") { lastAttempt { statesLevels measured { state level mean } } } } }`,
    )
    const { measured } = await reportOf(ada, done)
    return { ...organization.assessment.lastAttempt, reported: measured }
  }

  const [domain, skill] = [await listed('DOMAIN', 'data'), await listed('SKILL', 'data-analysis')]

  expect([domain.statesLevels, skill.statesLevels]).toEqual([true, false])
  for (const { measured, reported } of [domain, skill]) {
    expect(measured).toHaveLength(1)
    expect(reported).toMatchObject(measured)
  }
})
