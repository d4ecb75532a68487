import { givenApi } from '../../../../testkit/api.js'
import { givenParameters } from '../../../../testkit/assessment.js'
import { givenAnswersTo } from '../../../../testkit/simulated-answers.js'
import { knownItems } from './known-items.js'
import type { KnownItem } from './parameter-content.js'
import { newestSet, publishParameters, releaseItem } from './publish-parameters.js'

const api = await givenApi()
await givenParameters(api)
const { shared } = api.composition.services
const { id: organizationId } = (await api.member()).organization

const newest = async () => (await newestSet(shared))!
const all = (await newest()).content.items
const items = all.filter(({ domain, model }) => domain === 'data' && model.kind === 'logistic').slice(0, 15)
const others = ['business', 'team'].flatMap((domain) =>
  all.filter((item) => item.domain === domain).slice(0, 3),
)
// A whole bank takes long.
await api.db.owner.item.updateMany({
  where: { id: { notIn: [...items, ...others].map(({ item }) => item) } },
  data: { isRetired: true },
})
const planted = items[4]!
const { slug } = await api.db.owner.item.findUniqueOrThrow({ where: { id: planted.item } })
const plantedNow = async () => (await knownItems(shared, new Date())).find((item) => item.slug === slug)!

let seed = 0
const answer = (people: number, asked: readonly KnownItem[] = items) =>
  givenAnswersTo(api, asked, {
    organizationId,
    people,
    seed: ++seed,
    wronglyKeyed: [planted.version],
  })

test('an item with a wrong key is watched from 100 answers on, and a rehearsal only says so', async () => {
  await answer(99)
  const early = await publishParameters(shared)
  await answer(31)

  const rehearsed = (await publishParameters(shared, { isRehearsal: true }))!
  expect((await newest()).number).toBe(early!.number)
  const steps: string[] = []
  const published = (await publishParameters(shared, { onStep: ({ domain }) => steps.push(domain) }))!

  expect(early!.changes).toEqual([])
  expect(rehearsed).toEqual(published)
  expect(published).toMatchObject({
    number: early!.number + 1,
    isNew: true,
    attempts: 130,
    answers: 130 * items.length,
    items: { watch: 1, pilot: 0, live: items.length + others.length - 1 },
    changes: [
      { slug, skill: planted.skill, from: 'live', to: 'watch', answers: 130, suspicion: 'wrong-key' },
    ],
  })
  expect(steps).toEqual(['business', 'data', 'team'])
  expect((await newest()).number).toBe(published.number)
})

test('where nothing has been answered since, the newest set stays', async () => {
  const { number } = await newest()

  expect(await publishParameters(shared)).toMatchObject({ number, isNew: false, changes: [] })
})

test('what is known of an item is told with how often it was asked', async () => {
  const item = await plantedNow()

  expect(item).toMatchObject({
    number: 1,
    state: 'watch',
    answers: 130,
    exposure: { asked: 130, attempts: 130 },
  })
  expect(item.flag!.scores.reduce((sum, count) => sum + count, 0)).toBe(130)
  expect(item.flag!.restCorrelation).toBeLessThan(-0.2)
  expect(item.flag!.observed.reduce((sum, group) => sum + group.answers, 0)).toBe(130)
  // The abler, the fewer have it right, and the more the curve expects.
  const [least, most] = [item.flag!.observed[0]!, item.flag!.observed.at(-1)!]
  expect(most.shares[1]!).toBeLessThan(least.shares[1]!)
  expect(most.expected[1]!).toBeGreaterThan(least.expected[1]!)
})

test('a released item is live, and is watched again after 100 more answers, not before', async () => {
  const { number } = await newest()

  expect(await releaseItem(shared, slug)).toEqual({ number: number + 1, answers: 130 })
  expect(await plantedNow()).toMatchObject({ state: 'live', releasedAt: 130 })
  expect(await publishParameters(shared)).toMatchObject({ number: number + 1, isNew: false })

  await answer(99)
  await answer(
    20,
    items.filter((item) => item !== planted),
  )
  expect((await publishParameters(shared))!.changes).toEqual([])
  expect(await plantedNow()).toMatchObject({ state: 'live', answers: 229, releasedAt: 130 })

  await answer(1)
  expect((await publishParameters(shared))!.changes).toMatchObject([
    { slug, from: 'live', to: 'watch', answers: 230, suspicion: 'wrong-key' },
  ])
})

test('what is not watched, and what there is not, cannot be released', async () => {
  const { number } = await newest()
  const { slug: sound } = await api.db.owner.item.findUniqueOrThrow({ where: { id: items[0]!.item } })

  expect(await releaseItem(shared, sound)).toBe('not_watched')
  expect(await releaseItem(shared, 'made-up')).toBe('unknown_item')
  expect((await newest()).number).toBe(number)
})

test('a release while a calibration is at work is not undone by it', async () => {
  await answer(1)
  const { number } = await newest()
  let isReleased = false
  // Between reading the newest set and publishing the next.
  const interrupted = shared.$extends({
    query: {
      item: {
        async findMany({ args, query }) {
          if (!isReleased) expect(await releaseItem(shared, slug)).toMatchObject({ number: number + 1 })
          isReleased = true
          return query(args)
        },
      },
    },
  }) as unknown as typeof shared

  expect(await publishParameters(interrupted)).toMatchObject({ number: number + 2, isNew: true, changes: [] })
  expect(await plantedNow()).toMatchObject({ state: 'live', answers: 231, releasedAt: 230 })
})

test('an edited item goes on as it was', async () => {
  const { itemId, kind, variants } = await api.db.owner.itemVersion.findUniqueOrThrow({
    where: { id: items[9]!.version },
  })
  await api.db.owner.itemVersion.create({
    data: { itemId, number: 2, kind, variants: variants!, sourceHash: 'edited' },
  })
  await api.db.owner.item.update({ where: { id: itemId }, data: { currentVersion: 2 } })

  await publishParameters(shared)

  expect((await newest()).content.items.find(({ item }) => item === itemId)).toMatchObject({
    state: 'live',
    answers: 0,
  })
})

test('a new item is tried out, and becomes live with 50 answers', async () => {
  const renewed = items[7]!
  const old = await api.db.owner.itemVersion.findUniqueOrThrow({
    where: { id: renewed.version },
    include: { item: true },
  })
  const { skillId, rating } = old.item
  const added = await api.db.owner.item.create({
    data: { slug: 'quite-new', skillId, rating, currentVersion: 1 },
  })
  const version = await api.db.owner.itemVersion.create({
    data: { itemId: added.id, number: 1, kind: old.kind, variants: old.variants!, sourceHash: 'anew' },
  })
  expect(await publishParameters(shared)).toMatchObject({ items: { pilot: 1 } })
  const asked = items.map((item) => (item === renewed ? { ...item, version: version.id } : item))

  await answer(49, asked)
  expect((await publishParameters(shared))!.changes).toEqual([])
  await answer(1, asked)

  expect((await publishParameters(shared))!.changes).toMatchObject([
    { skill: renewed.skill, from: 'pilot', to: 'live', answers: 50, suspicion: null },
  ])
})
