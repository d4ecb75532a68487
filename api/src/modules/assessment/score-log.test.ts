import type { ItemQuestion } from '@skillgrad/db'
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
import { TestQueue } from '../../../testkit/jobs.js'
import type { Loose } from '../../../testkit/person.js'
import { handlers } from '../../jobs/handlers.js'
import { withdrawItem } from './bank/withdraw-item.js'

const api = await givenApi()
await givenParameters(api)
const queue = new TestQueue(api.db, handlers({ ...api.composition.services, postman: null }))

const exported = (person: Member, attempt: Loose): Promise<Loose> =>
  person.does('exportAttempt', { attempt: attempt.id }, 'log')
const logOf = async (person: Member, attempt: Loose): Promise<Loose> => {
  const { log, userErrors } = await exported(person, attempt)
  expect(userErrors).toEqual([])
  return log
}
const rowOf = (attempt: Loose) => api.db.owner.attempt.findFirstOrThrow({ where: { id: idOf(attempt) } })
const coarse = (value: number) => Math.round(value * 100) / 100

test('the log says what was answered and what was believed after each answer, up to what the report says', async () => {
  const ada = await api.member()
  const { attempt } = await starts(ada)
  const done = await finishes(api, ada, attempt, (_, position) => position % 3 > 0)

  const log = await logOf(ada, done)

  const { setup, report, parameterSetId } = (await rowOf(done)) as Loose
  const { number, contentHash } = await api.db.owner.parameterSet.findUniqueOrThrow({
    where: { id: parameterSetId },
  })
  expect(log).toMatchObject({
    format: 'skillgrad-score-log',
    version: 1,
    attempt: { id: idOf(done), kind: 'placement', seed: setup.sitting.seed, isHurried: false },
    parameters: { number, sha256: contentHash },
    replaced: [],
  })
  expect(log.answers).toHaveLength(30)
  expect(Math.min(...log.answers.map(({ seconds }: Loose) => seconds))).toBeGreaterThanOrEqual(5)
  for (const { slug, mean, standardError, answers: count } of report.measured) {
    const own = log.answers.filter(({ subject }: Loose) => subject === slug)
    expect(own).toHaveLength(count)
    expect(own.at(-1).after).toEqual({ mean: coarse(mean), standardError: coarse(standardError) })
  }
  expect(log.says.measured).toEqual(report.measured)
}, 60_000)

test('answers stand in it as they stood on the screen, and nothing of keys, parameters and questions', async () => {
  const ada = await api.member()
  let { attempt } = await starts(ada, 'DOMAIN', { subject: 'data' })
  const [questions, sent]: [ItemQuestion[], Loose[]] = [[], []]
  while (!attempt.finishedAt) {
    const question = await askedOf(api, ada, attempt)
    const { item } = attempt
    const right: Loose = rightAnswer(question, ada, attempt)
    const first = item.options[0]?.key
    // Wrong where it can be, but for every second question.
    const given =
      questions.length % 2 === 0
        ? right
        : question.kind === 'single' || question.kind === 'multiple'
          ? { chosen: [first] }
          : question.kind === 'numeric'
            ? { number: 123_456 }
            : right
    questions.push(question)
    sent.push({ given, item })
    api.clock.advance(8_000)
    attempt = (await answers(ada, attempt, given)).attempt
  }

  const log = await logOf(ada, attempt)

  log.answers.forEach(({ given, score, greatestScore }: Loose, at: number) => {
    const { item, given: was } = sent[at]!
    const placesOf = (keys: string[]) =>
      keys.map((key) => item.options.findIndex((option: Loose) => option.key === key) + 1)
    if ('chosen' in given)
      expect(given.chosen).toEqual(placesOf(was.chosen).sort((one, other) => one - other))
    else if ('order' in given) expect(given.order).toEqual(placesOf(was.chosen))
    else if ('number' in given) expect(given.number).toBe(score === greatestScore ? null : was.number)
    else expect(given.pairs).toHaveLength(was.pairs.length)
  })
  const text = JSON.stringify(log)
  for (const { prompt } of questions) expect(text).not.toContain(prompt.en.slice(0, 25))
  expect(text).not.toMatch(/slope|difficulty|guessing|doubt|options|right":\s*true|why/)
}, 60_000)

test('a question that was withdrawn since stands in it as that, with the report it took part in', async () => {
  const ada = await api.member()
  const { attempt } = await starts(ada, 'DOMAIN', { subject: 'modelling' })
  const done = await finishes(api, ada, attempt, (_, position) => position % 2 === 0)
  const [before, { report: first }] = [await logOf(ada, done), (await rowOf(done)) as Loose]
  const { itemVersion } = await api.db.owner.response.findFirstOrThrow({
    where: { attemptId: idOf(done), position: 3 },
    include: { itemVersion: { include: { item: true } } },
  })
  const reason = { en: 'Two answers can be defended.', 'zh-CN': '有两个答案都说得通。' }
  await withdrawItem(api.db.owner, itemVersion.item.slug, { reason, by: 'operator' })
  await queue.work()

  const log = await logOf(ada, done)

  expect(before.answers[3].counts).toBe('yes')
  expect(log.answers[3]).toMatchObject({ counts: 'withdrawn', item: itemVersion.itemId, version: 1 })
  expect(log.answers[3].after).toEqual(log.answers[2].after)
  expect(log.replaced).toMatchObject([
    { number: 1, because: [{ position: 3, kind: 'withdrawn', reason }], said: { measured: first.measured } },
  ])
}, 60_000)

test('there is none of what is open, of somebody else, and of haste only what was answered', async () => {
  const ada = await api.member()
  const [colleague, manager] = [
    await api.member({ organization: ada.organization }),
    await api.member({ organization: ada.organization, role: 'owner' }),
  ]
  const { attempt } = await starts(ada, 'SKILL', { subject: 'model-evaluation' })
  expect((await exported(ada, attempt)).userErrors).toMatchObject([{ code: 'NOT_OVER' }])
  const done = await rushes(api, ada, attempt)

  for (const other of [colleague, manager])
    expect((await exported(other, done)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  const log = await logOf(ada, done)

  expect(log).toMatchObject({ attempt: { isHurried: true }, says: null })
  expect(new Set(log.answers.map(({ after }: Loose) => after))).toEqual(new Set([null]))
}, 60_000)
