import { givenApi, type Member } from '../../../../testkit/api.js'
import { givenParameters, idOf, starts } from '../../../../testkit/assessment.js'
import type { Loose } from '../../../../testkit/person.js'

const api = await givenApi()
await givenParameters(api)
const slug = 'precision-of-the-flagged'
const bank =
  '{ itemBank { parameterSet attempts items { slug version state answers domain { slug } skill { name } difficulty } } }'
const details = `{ bankItem(slug: "${slug}") { item { slug } curve { ability chances low high } observed { answers }
  versions { number variants { kind prompt answer why options { text isRight why } } } } }`

async function givenOperator(): Promise<Member> {
  const person = await api.member({ role: 'learner' })
  const { userId } = person.row
  await api.db.owner.operator.create({ data: { userId } })
  await api.db.owner.totp.create({ data: { userId, secret: new Uint8Array(1), confirmedAt: new Date() } })
  return person
}
const operator = await givenOperator()

test('an operator sees every item of the bank as the newest parameters know it', async () => {
  const { itemBank } = await operator.asks(bank)

  expect(itemBank).toMatchObject({ parameterSet: 1, attempts: 0 })
  expect(itemBank.items).toHaveLength(await api.db.owner.item.count({ where: { isRetired: false } }))
  expect(itemBank.items.find((item: { slug: string }) => item.slug === slug)).toMatchObject({
    version: 1,
    state: 'LIVE',
    answers: 0,
    domain: { slug: 'modelling' },
    skill: { name: 'Model evaluation' },
  })
})

test('an operator sees an item with its key, and a curve within its band that rises', async () => {
  const { bankItem } = await operator.asks(details)

  expect(bankItem.versions).toMatchObject([{ number: 1 }])
  const [variant] = bankItem.versions[0].variants
  expect(variant.why ?? variant.options.find(({ isRight }: { isRight: boolean }) => isRight).why).toBeTruthy()
  const full = bankItem.curve.map(({ chances }: { chances: number[] }) => chances.at(-1)!)
  expect(full.at(-1)).toBeGreaterThan(full[0] + 0.5)
  for (const { chances, low, high } of bankItem.curve) {
    expect(low.at(-1)).toBeLessThanOrEqual(chances.at(-1))
    expect(high.at(-1)).toBeGreaterThanOrEqual(chances.at(-1))
  }
  expect(bankItem.observed).toEqual([])
})

test('an operator pages through all objections that wait, and through those to an item', async () => {
  const ada = await api.member()
  const { organization } = ada
  const { attempt } = await starts(ada)
  const attemptId = idOf(attempt)
  const words = Array.from({ length: 5 }, (_, at) => `Objection ${at}.`)
  await api.db.owner.appeal.createMany({
    data: words.map((one, position) => ({
      ...{ organizationId: organization.id, userId: ada.row.userId, attemptId, words: one, position },
      // Two of one moment are told apart, too.
      createdAt: new Date(Date.UTC(2026, 0, 1 + Math.floor(position / 2))),
    })),
  })
  const { itemVersion } = await api.db.owner.response.findFirstOrThrow({
    where: { attemptId },
    include: { itemVersion: { include: { item: true } } },
  })
  const page = `totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { words item } }`
  const told: string[] = []
  let after: string | null = null
  do {
    const { itemBank }: Loose = await operator.asks(
      `query ($after: String) { itemBank { appeals(first: 2, after: $after) { ${page} } } }`,
      { after },
    )
    const { totalCount, pageInfo, edges }: Loose = itemBank.appeals
    expect(totalCount).toBe(5)
    expect(pageInfo.hasPreviousPage).toBe(after !== null)
    told.push(...edges.map(({ node }: Loose) => node.words))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)

  expect(told.toSorted()).toEqual(words)
  const { bankItem } = await operator.asks(
    `{ bankItem(slug: "${itemVersion.item.slug}") { appeals { ${page} } } }`,
  )
  expect(bankItem.appeals).toMatchObject({
    totalCount: 1,
    edges: [{ node: { words: 'Objection 0.', item: itemVersion.item.slug } }],
  })
})

test.each(['owner', 'admin', 'learner'] as const)('to a company’s %s there is no bank', async (role) => {
  const person = await api.member({ role })

  expect(await person.asks(bank)).toEqual({ itemBank: null })
  expect(await person.asks(details)).toEqual({ bankItem: null })
})
