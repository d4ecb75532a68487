import { givenApi, type Member } from '../../../testkit/api.js'
import { Receiver } from '../../../testkit/receiver.js'

const api = await givenApi({ privateNetworks: ['127.0.0.0/8'] })
const receiver = await Receiver.open()
afterAll(() => receiver.close())

const create = (person: Member, wish: object = {}) =>
  person.does(
    'createWebhook',
    { organization: person.organizationId, url: receiver.url, events: ['MEMBER_JOINED'], ...wish },
    'secret webhook { id url description events state }',
  )
const webhooksOf = async (person: Member, fields: string) =>
  (await person.asks(`{ organization(slug: "${person.organization.slug}") { webhooks { ${fields} } } }`))
    .organization.webhooks

describe('a webhook', () => {
  test('is set up by owners and admins, whose secret is told once and stored sealed', async () => {
    const admin = await api.member({ role: 'admin' })

    const { webhook, secret, userErrors } = await create(admin, { description: ' HR ' })

    expect(userErrors).toEqual([])
    expect(webhook).toMatchObject({ description: 'HR', events: ['MEMBER_JOINED'], state: 'ON' })
    expect(Buffer.from(secret.slice('whsec_'.length), 'base64')).toHaveLength(32)
    const row = await api.db.owner.webhook.findFirstOrThrow({
      where: { organizationId: admin.organization.id },
    })
    expect(Buffer.from(row.secret).toString('latin1')).not.toContain(secret)
    const { errors } = await admin.sends({
      query: `{ organization(slug: "${admin.organization.slug}") { webhooks { secret } } }`,
    })
    expect(errors[0]!.message).toContain('Cannot query field')
  })

  test.each(['manager', 'author', 'learner'] as const)('is not for a %s to see or to touch', async (role) => {
    const owner = await api.member({ role: 'owner' })
    const person = await api.member({ role, organization: owner.organization })
    const { webhook } = await create(owner)
    const refused = async (mutation: string, input: object, selection: string) =>
      (await person.does(mutation, input, selection)).userErrors[0].code

    expect(await webhooksOf(person, 'id')).toEqual([])
    expect(
      (
        await person.asks(
          `{ organization(slug: "${owner.organization.slug}") { viewerCanManageWebhooks webhook(id: "${webhook.id}") { url } } }`,
        )
      ).organization,
    ).toEqual({ viewerCanManageWebhooks: false, webhook: null })
    expect((await create(person)).userErrors[0].code).toBe('FORBIDDEN')
    expect(await refused('testWebhook', { webhook: webhook.id }, 'delivery { id }')).toBe('FORBIDDEN')
    expect(await refused('rotateWebhookSecret', { webhook: webhook.id }, 'secret')).toBe('FORBIDDEN')
    expect(await refused('updateWebhook', { webhook: webhook.id, isOn: false }, 'webhook { id }')).toBe(
      'FORBIDDEN',
    )
    expect(await refused('deleteWebhook', { webhook: webhook.id }, 'deleted')).toBe('FORBIDDEN')
  })

  test.each([
    ['http://example.com/hook', 'WEBHOOK_ADDRESS_INVALID'],
    ['https://me:secret@example.com/', 'WEBHOOK_ADDRESS_INVALID'],
    ['ftp://example.com/', 'WEBHOOK_ADDRESS_INVALID'],
    ['hook', 'WEBHOOK_ADDRESS_INVALID'],
    ['https://10.0.0.7/hook', 'WEBHOOK_ADDRESS_PRIVATE'],
    ['https://169.254.169.254/latest/meta-data', 'WEBHOOK_ADDRESS_PRIVATE'],
    ['https://[::ffff:10.0.0.7]/', 'WEBHOOK_ADDRESS_PRIVATE'],
    ['https://[64:ff9b::a00:7]/', 'WEBHOOK_ADDRESS_PRIVATE'],
    ['https://[ff02::1]/', 'WEBHOOK_ADDRESS_PRIVATE'],
    ['', 'REQUIRED'],
  ])('does not lead to %j', async (url, code) => {
    const owner = await api.member({ role: 'owner' })

    expect((await create(owner, { url })).userErrors[0]).toMatchObject({ code, path: ['url'] })
    const { webhook } = await create(owner)
    const changed = await owner.does('updateWebhook', { webhook: webhook.id, url }, 'webhook { id }')
    expect(changed.userErrors[0]).toMatchObject({ code, path: ['url'] })
  })

  test('tells all faults of the form at once, and of ten no more is made', async () => {
    const owner = await api.member({ role: 'owner' })
    const wrong = { url: '', events: [], description: 'x'.repeat(201) }
    expect((await create(owner, wrong)).userErrors.map(({ code }: { code: string }) => code)).toEqual([
      'REQUIRED',
      'TOO_LONG',
      'WEBHOOK_EVENTS_NONE',
    ])

    const made = await Promise.all(Array.from({ length: 11 }, () => create(owner)))

    expect(made.filter(({ webhook }) => webhook)).toHaveLength(10)
    expect(made.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'WEBHOOK_LIMIT' }])
  })

  test('is tried by a ping whose outcome is told at once, also while it is off', async () => {
    const owner = await api.member({ role: 'owner' })
    const { webhook } = await create(owner)
    await owner.does('updateWebhook', { webhook: webhook.id, isOn: false }, 'webhook { state }')
    const selection = 'delivery { event state tries status answer tookMs fault body }'

    const { delivery } = await owner.does('testWebhook', { webhook: webhook.id }, selection)

    expect(delivery).toMatchObject({ event: 'ping', state: 'DELIVERED', status: 200, answer: 'thanks' })
    expect(JSON.parse(delivery.body)).toMatchObject({ type: 'ping', version: 1, data: {} })
    receiver.replies((response) => response.socket?.destroy())
    expect((await owner.does('testWebhook', { webhook: webhook.id }, selection)).delivery).toMatchObject({
      ...{ state: 'FAILED', fault: 'UNREACHABLE', status: null },
    })
    receiver.replies()
    expect(await webhooksOf(owner, 'deliveries(first: 1) { pageInfo { hasNextPage } }')).toEqual([
      { deliveries: { pageInfo: { hasNextPage: true } } },
    ])
  })

  test('hands its log out in pages, newest first', async () => {
    const owner = await api.member({ role: 'owner' })
    const { webhook } = await create(owner)
    for (let at = 0; at < 5; at += 1)
      await owner.does('testWebhook', { webhook: webhook.id }, 'delivery { id }')
    const page = async (after?: string) => {
      const [{ deliveries }] = await webhooksOf(
        owner,
        `deliveries(first: 2${after ? `, after: "${after}"` : ''}) { pageInfo { hasNextPage endCursor } edges { node { id createdAt } } }`,
      )
      return deliveries
    }

    const first = await page()
    const second = await page(first.pageInfo.endCursor)
    const third = await page(second.pageInfo.endCursor)

    const nodes = [first, second, third].flatMap(({ edges }) =>
      edges.map(({ node }: { node: object }) => node),
    )
    expect(new Set(nodes.map(({ id }: { id: string }) => id)).size).toBe(5)
    const moments = nodes.map(({ createdAt }: { createdAt: string }) => createdAt)
    expect(moments).toEqual(moments.toSorted().toReversed())
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false])
  })

  test('shows its secrets neither in its log nor in the trail of what was done', async () => {
    const owner = await api.member({ role: 'owner' })
    const { secret, webhook } = await create(owner)
    const { secret: next } = await owner.does('rotateWebhookSecret', { webhook: webhook.id }, 'secret')
    await owner.does('testWebhook', { webhook: webhook.id }, 'delivery { id }')

    const seen = JSON.stringify([
      await webhooksOf(owner, 'url deliveries { edges { node { body answer } } }'),
      await api.db.owner.auditEvent.findMany({ where: { organizationId: owner.organization.id } }),
    ])

    expect(next).not.toBe(secret)
    for (const hidden of [secret, next]) expect(seen).not.toContain(hidden.slice('whsec_'.length))
  })
})
