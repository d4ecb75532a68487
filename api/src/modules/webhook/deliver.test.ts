import { Webhook } from 'standardwebhooks'
import { givenApi, secret as installation, type Member } from '../../../testkit/api.js'
import { eventsOf } from '../../../testkit/audit.js'
import { TestQueue } from '../../../testkit/jobs.js'
import { Receiver } from '../../../testkit/receiver.js'
import { deliveryHandlers, handlers } from '../../jobs/handlers.js'
import { outbound } from '../../http/outbound.js'
import { Seal } from '../../seal.js'

const loopback = ['127.0.0.0/8', '::1/128']
const api = await givenApi({ privateNetworks: loopback })
const { services } = api.composition
const work = {
  ...services,
  seal: new Seal(installation, 'webhook'),
  fetchOutside: outbound(loopback),
  timeoutMs: 300,
  random: () => 0.5,
}
const tasks = { ...handlers({ ...services, postman: null }), ...deliveryHandlers(work) }
const queue = new TestQueue(api.db, tasks, services.now)
const minute = 60_000
const day = 24 * 60 * minute

let receiver: Receiver
beforeEach(async () => void (receiver = await Receiver.open()))
afterEach(() => receiver.close())

async function givenWebhook(given: { owner?: Member; url?: string } = {}) {
  const owner = given.owner ?? (await api.member({ role: 'owner' }))
  const { webhook, secret } = await owner.does(
    'createWebhook',
    { organization: owner.organizationId, url: given.url ?? receiver.url, events: ['MEMBER_REMOVED'] },
    'secret webhook { id }',
  )
  return { owner, id: webhook.id as string, secret: secret as string }
}

/** An event of the company. */
async function somebodyLeaves(owner: Member): Promise<void> {
  const learner = await api.member({ organization: owner.organization })
  const { members } = (
    await owner.asks(
      `{ organization(slug: "${owner.organization.slug}") { members(first: 50) { edges { node { id email } } } } }`,
    )
  ).organization
  const { node } = members.edges.find(
    (edge: { node: { email: string } }) => edge.node.email === learner.row.user.email,
  )
  await owner.does('removeMember', { member: node.id }, 'removed { name }')
}

const stored = (owner: Member) =>
  api.db.owner.webhookDelivery.findMany({
    where: { organizationId: owner.organization.id },
    orderBy: { createdAt: 'asc' },
  })
const storedWebhook = (owner: Member) =>
  api.db.owner.webhook.findFirstOrThrow({ where: { organizationId: owner.organization.id } })

test('an event arrives with a signature that another implementation of the standard accepts', async () => {
  const { owner, secret } = await givenWebhook()

  await somebodyLeaves(owner)
  await queue.work()

  const [{ raw, headers }] = receiver.received as [(typeof receiver.received)[0]]
  expect(new Webhook(secret).verify(raw, headers as Record<string, string>)).toMatchObject({
    type: 'member.removed',
    version: 1,
    organization: { id: owner.organizationId, slug: owner.organization.slug },
    data: { reason: 'removed' },
  })
  expect(() => new Webhook(secret).verify(`${raw} `, headers as Record<string, string>)).toThrow()
  const [delivery] = await stored(owner)
  expect(delivery).toMatchObject({
    ...{ id: headers['webhook-id'], body: raw, state: 'delivered', tries: 1, status: 200 },
    ...{ answer: 'thanks', nextTryAt: null },
  })
})

test('after a new secret, both are good for a day and then the new one alone', async () => {
  const { owner, id, secret } = await givenWebhook()
  const { secret: next } = await owner.does('rotateWebhookSecret', { webhook: id }, 'secret')
  const accepts = (key: string) => {
    const { raw, headers } = receiver.received.at(-1)!
    try {
      return Boolean(new Webhook(key).verify(raw, headers as Record<string, string>))
    } catch {
      return false
    }
  }

  await somebodyLeaves(owner)
  await queue.work()
  expect([accepts(secret), accepts(next)]).toEqual([true, true])

  await api.db.owner.webhook.updateMany({ data: { previousUntil: new Date(Date.now() - minute) } })
  await somebodyLeaves(owner)
  await queue.work()
  expect([accepts(secret), accepts(next)]).toEqual([false, true])
})

test('what did not arrive is tried again under the same id, further and further apart, until it does', async () => {
  const { owner } = await givenWebhook()
  receiver.replies(500)
  await somebodyLeaves(owner)
  await queue.work()
  expect(await stored(owner)).toMatchObject([
    { state: 'waiting', tries: 1, status: 500, answer: 'status 500' },
  ])

  await queue.work()
  expect(receiver.received).toHaveLength(1)
  api.clock.advance(6_000)
  await queue.work()
  receiver.replies()
  api.clock.advance(6 * minute)
  await queue.work()

  expect(await stored(owner)).toMatchObject([{ state: 'delivered', tries: 3, status: 200 }])
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect(new Set(receiver.received.map(({ raw }) => raw)).size).toBe(1)
  expect((await storedWebhook(owner)).failingSince).toBeNull()
})

test('after eight tries it is given up, and somebody can send it again', async () => {
  const { owner } = await givenWebhook()
  receiver.replies(503)
  await somebodyLeaves(owner)
  for (let at = 0; at < 10; at += 1) {
    await queue.work()
    api.clock.advance(12 * 60 * minute)
  }
  expect(await stored(owner)).toMatchObject([{ state: 'failed', tries: 8, nextTryAt: null }])
  expect(receiver.received).toHaveLength(8)

  receiver.replies()
  const log = `{ organization(slug: "${owner.organization.slug}") { webhooks { deliveries { edges { node { id } } } } } }`
  const [{ deliveries }] = (await owner.asks(log)).organization.webhooks
  await owner.does('resendWebhookDelivery', { delivery: deliveries.edges[0].node.id }, 'delivery { state }')
  await queue.work()

  expect(await stored(owner)).toMatchObject([{ state: 'delivered', tries: 9 }])
  expect(receiver.received[8]!.headers['webhook-id']).toBe(receiver.received[0]!.headers['webhook-id'])
})

test('a receiver that asks for a longer pause gets it', async () => {
  const { owner } = await givenWebhook()
  receiver.replies((response) => response.writeHead(429, { 'retry-after': '1800' }).end())

  await somebodyLeaves(owner)
  await queue.work()

  const [delivery] = await stored(owner)
  expect(delivery!.nextTryAt!.getTime() - services.now().getTime()).toBeGreaterThan(29 * minute)
})

test('a receiver that is gone is told nothing more, and admins hear of it by letter', async () => {
  const { owner } = await givenWebhook()
  await api.member({ role: 'manager', organization: owner.organization })
  const admin = await api.member({ role: 'admin', organization: owner.organization, locale: 'zh-CN' })
  receiver.replies(410)

  await somebodyLeaves(owner)
  await queue.work()
  await somebodyLeaves(owner)
  await queue.work({ again: true })

  expect(receiver.received).toHaveLength(1)
  expect(await stored(owner)).toMatchObject([{ state: 'failed', tries: 1, status: 410 }])
  expect((await storedWebhook(owner)).state).toBe('gone')
  const letters = await api.db.owner.mail.findMany({
    where: { organizationId: owner.organization.id, template: 'webhook-off' },
  })
  expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual(
    [owner.row.user.email, admin.row.user.email].toSorted(),
  )
  expect(letters.find(({ locale }) => locale === 'zh-CN')!.text).toContain('127.0.0.1')
  const actions = (await eventsOf(api, owner.organization.id)).map(({ action }) => action)
  expect(actions.filter((action) => action === 'webhook.switched-off')).toHaveLength(1)
})

test('a receiver that fails for five days is switched off; switched on again it has all its time again', async () => {
  const { owner, id } = await givenWebhook()
  receiver.replies(500)
  for (let at = 0; at < 4; at += 1) {
    await somebodyLeaves(owner)
    await queue.work()
    api.clock.advance(day)
    await queue.work()
  }
  expect((await storedWebhook(owner)).state).toBe('on')

  api.clock.advance(day + minute)
  await somebodyLeaves(owner)
  await queue.work()
  expect((await storedWebhook(owner)).state).toBe('failing')
  const calls = receiver.received.length
  api.clock.advance(2 * day)
  await queue.work()
  expect(receiver.received).toHaveLength(calls)
  expect((await stored(owner)).filter(({ state }) => state === 'waiting')).toEqual([])

  await owner.does('updateWebhook', { webhook: id, isOn: true }, 'webhook { state }')
  await somebodyLeaves(owner)
  await queue.work()
  expect((await storedWebhook(owner)).state).toBe('on')
})

test('a slow receiver is given up after the time it has and left alone for a minute', async () => {
  const { owner } = await givenWebhook()
  receiver.replies(() => undefined)
  await somebodyLeaves(owner)
  await queue.work()
  expect(await stored(owner)).toMatchObject([{ state: 'waiting', tries: 1, status: null, fault: 'timeout' }])

  api.clock.advance(10_000)
  await somebodyLeaves(owner)
  await queue.work()
  expect(receiver.received).toHaveLength(1)

  receiver.replies()
  api.clock.advance(6 * minute)
  await queue.work()
  expect((await stored(owner)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
})

test('of a huge answer the beginning is kept, and the status counts', async () => {
  const { owner } = await givenWebhook()
  receiver.replies((response) => response.writeHead(200).end(`\0${'x'.repeat(5_000_000)}`))

  await somebodyLeaves(owner)
  await queue.work()

  const [delivery] = await stored(owner)
  expect(delivery).toMatchObject({ state: 'delivered', status: 200 })
  expect(delivery!.answer).toBe('x'.repeat(999))
})

test('a redirect is not followed and not taken for success', async () => {
  const other = await Receiver.open()
  const { owner } = await givenWebhook()
  receiver.replies((response) => response.writeHead(302, { location: other.url }).end())

  await somebodyLeaves(owner)
  await queue.work()

  expect(other.received).toEqual([])
  expect(await stored(owner)).toMatchObject([{ state: 'waiting', status: 302 }])
  other.close()
})

test('an address that leads into a private network by the time of the delivery is not connected to', async () => {
  const { owner } = await givenWebhook()
  await somebodyLeaves(owner)
  const strict = { ...tasks, ...deliveryHandlers({ ...work, fetchOutside: outbound([]) }) }

  await new TestQueue(api.db, strict, services.now).work({ again: true })

  expect(receiver.received).toEqual([])
  expect(await stored(owner)).toMatchObject([{ state: 'waiting', tries: 1, fault: 'address-private' }])
})

test('a flood of one company waits while others get their turn', async () => {
  const { owner } = await givenWebhook()
  const webhook = await storedWebhook(owner)
  const { organizationId } = webhook
  const made = { organizationId, webhookId: webhook.id, event: 'ping', body: '{}', mostTries: 1, tries: 1 }
  await api.db.owner.webhookDelivery.createMany({
    data: Array.from({ length: 600 }, () => ({
      ...made,
      state: 'delivered' as const,
      triedAt: services.now(),
    })),
  })
  await somebodyLeaves(owner)
  await queue.work()
  expect(receiver.received).toEqual([])

  api.clock.advance(2 * minute)
  await queue.work()
  expect(receiver.received).toHaveLength(1)
})

test('a job done twice sends once', async () => {
  const { owner } = await givenWebhook()
  await somebodyLeaves(owner)

  await queue.work()
  await queue.work({ again: true })

  expect(receiver.received).toHaveLength(1)
})

test('deliveries of more than a month ago are taken away', async () => {
  const { owner } = await givenWebhook()
  await somebodyLeaves(owner)
  await queue.work()
  const old = new Date(services.now().getTime() - 31 * day)
  await api.db.owner.webhookDelivery.updateMany({
    where: { organizationId: owner.organization.id },
    data: { createdAt: old },
  })
  await somebodyLeaves(owner)

  await tasks['webhooks.forget']!({}, undefined as never)

  expect(await stored(owner)).toMatchObject([{ state: 'waiting' }])
})
