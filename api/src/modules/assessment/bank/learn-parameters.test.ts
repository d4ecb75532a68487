import { givenApi } from '../../../../testkit/api.js'
import { givenParameters } from '../../../../testkit/assessment.js'
import { givenAnswersTo } from '../../../../testkit/simulated-answers.js'
import { locationOf } from '../calibration/parameters.js'
import type { KnownItem } from './parameter-content.js'
import { newestSet, publishParameters } from './publish-parameters.js'
import { restoreItem, withdrawItem } from './withdraw-item.js'

const api = await givenApi()
await givenParameters(api)
const { shared } = api.composition.services
const { id: organizationId } = (await api.member()).organization
const business = (await newestSet(shared))!.content.items
  .filter(({ domain, model }) => domain === 'business' && model.kind === 'logistic')
  .slice(0, 12)
// A whole bank takes long.
await api.db.owner.item.updateMany({
  where: { id: { notIn: business.map(({ item }) => item) } },
  data: { isRetired: true },
})
const now = async () => (await newestSet(shared))!.content
const meanDifficulty = (known: readonly KnownItem[]) =>
  known.reduce((sum, { model }) => sum + locationOf(model), 0) / known.length

test('answers to a withdrawn item are no part of it, and what was known of it stays for when it is restored', async () => {
  const wrong = business[0]!
  await givenAnswersTo(api, business, {
    ...{ organizationId, people: 60, seed: 501 },
    wronglyKeyed: [wrong.version],
  })
  await publishParameters(shared)
  const before = await now()
  const { slug: withdrawn } = await api.db.owner.item.findUniqueOrThrow({ where: { id: wrong.item } })
  await withdrawItem(api.db.owner, withdrawn, {
    ...{ by: 'operator', reason: { en: 'Keyed wrongly.', 'zh-CN': '答案有误。' } },
  })

  const { answers: counted } = (await publishParameters(shared))!

  const answersOf = (known: readonly KnownItem[]) => known.find(({ item }) => item === wrong.item)!
  const after = await now()
  expect(answersOf(after.items)).toEqual({ ...answersOf(before.items), state: 'watch' })
  expect(counted).toBe((await api.db.owner.response.count()) - 60)
  // The others are known otherwise, since nobody's ability rests on it any more.
  expect(after.items.filter(({ item }) => item !== wrong.item)).not.toEqual(
    before.items.filter(({ item }) => item !== wrong.item),
  )
  await restoreItem(api.db.owner, withdrawn)
  await publishParameters(shared)
  expect(answersOf((await now()).items)).toMatchObject({ state: 'live', answers: 60 })
}, 120_000)

test('a scale is fixed once ten items are known well, and a large company of abler people moves it no more', async () => {
  for (const seed of [601, 602])
    await givenAnswersTo(api, business, {
      ...{ people: 100, seed, language: seed === 601 ? 'en' : 'zh-CN' },
      organizationId: (await api.member()).organization.id,
    })
  await publishParameters(shared)
  const fixed = await now()
  expect(fixed.scales!.business!.anchors.length).toBeGreaterThanOrEqual(10)
  expect(await publishParameters(shared)).toMatchObject({ isNew: false })

  await givenAnswersTo(api, business, {
    ...{ people: 150, seed: 603, ability: 1 },
    organizationId: (await api.member()).organization.id,
  })
  await publishParameters(shared)

  const after = await now()
  expect(after.scales).toEqual(fixed.scales)
  expect(after.items[3]!.answers).toBe(410)
  expect(Math.abs(meanDifficulty(after.items) - meanDifficulty(fixed.items))).toBeLessThan(0.15)
}, 120_000)

test('an item that is harder in one language is told, and the others are not', async () => {
  const organization = (await api.member()).organization.id
  // An easy one, since a hard one can hardly become harder.
  const unfair = business.toSorted((one, other) => locationOf(one.model) - locationOf(other.model))[2]!
  await givenAnswersTo(api, business, {
    organizationId: organization,
    people: 130,
    seed: 701,
    language: 'en',
  })
  expect((await now()).items.some(({ languageGap }) => languageGap)).toBe(false)
  await givenAnswersTo(api, business, {
    ...{ organizationId: organization, people: 130, seed: 702, language: 'zh-CN' },
    harder: { [unfair.version]: 3 },
  })
  await publishParameters(shared)

  const { items: known } = await now()
  const gapOf = ({ item }: KnownItem) => known.find((one) => one.item === item)!.languageGap!
  expect(gapOf(unfair)).toMatchObject({ answers: [230, 230], isFound: true })
  expect(gapOf(unfair).logits).toBeGreaterThan(0.5)
  expect(known.filter(({ languageGap }) => languageGap?.isFound).length).toBeLessThanOrEqual(2)
}, 120_000)
