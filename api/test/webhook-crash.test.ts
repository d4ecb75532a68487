import { testDatabase } from '@skillgrad/db/testkit'
import { Webhook } from 'standardwebhooks'
import { deriveSecret } from '@skillgrad/db'
import { endPrograms, startProgram, until } from '../testkit/program.js'
import { Receiver } from '../testkit/receiver.js'
import { Seal } from '../src/seal.js'
import { closed } from '../src/modules/webhook/secrets.js'
import { newSecret } from '../src/modules/webhook/signature.js'
import { tellWebhooks } from '../src/modules/webhook/tell-webhooks.js'

/** A program takes its time to load on a busy machine. */
const patienceMs = 120_000
const db = await testDatabase()
const receiver = await Receiver.open()
afterAll(() => {
  endPrograms()
  receiver.close()
})
const installation = 'a secret for tests, long enough to be one'
const environment = {
  PATH: process.env.PATH,
  API_DATABASE_URL: db.urls.api,
  AUTH_DATABASE_URL: db.urls.auth,
  QUEUE_DATABASE_URL: db.urls.queue,
  SKILLGRAD_SECRET: installation,
  ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8',
  LOG_LEVEL: 'trace',
}

test(
  'what a killed background process was sending arrives from the next one under the same id, and no secret is logged',
  async () => {
    const { organizationId, secret } = await givenWebhook()
    receiver.replies(() => undefined)
    const killed = startProgram('background.js', environment)
    await killed.says('webhooks are delivered')
    await somethingHappens(organizationId)
    await until(async () => receiver.received.length === 1)

    killed.child.kill('SIGKILL')
    await killed.exit
    receiver.replies()
    const next = startProgram('background.js', environment)
    await until(async () => (await delivery())?.state === 'delivered')

    const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
    expect(new Set(ids)).toEqual(new Set([(await delivery())!.id]))
    const { raw, headers } = receiver.received.at(-1)!
    expect(new Webhook(secret).verify(raw, headers as Record<string, string>)).toMatchObject({
      type: 'member.removed',
    })
    next.child.kill('SIGTERM')
    expect(await next.exit).toBe(0)
    const logged = JSON.stringify([killed.lines, next.lines, killed.errors, next.errors])
    expect(logged).not.toContain(secret.slice('whsec_'.length))
  },
  patienceMs,
)

const delivery = () => db.owner.webhookDelivery.findFirst()

async function givenWebhook() {
  const { organizationId, userId } = await db.givenMember({ role: 'owner' })
  const secret = newSecret()
  const seal = new Seal(deriveSecret(installation, 'identity'), 'webhook')
  const id = '019c0000-0000-7000-8000-000000000001'
  await db.owner.webhook.create({
    data: {
      ...{ organizationId, id, url: receiver.url, description: '', events: ['member.removed'] },
      ...{ createdBy: userId, secret: closed(seal, secret, { organizationId, id }) },
    },
  })
  return { organizationId, secret }
}

async function somethingHappens(organizationId: string): Promise<void> {
  const member = { id: 'x', email: 'ada@example.com', name: 'Ada', role: 'learner' as const }
  await db.tenant.inTenant(organizationId, (tx) =>
    tellWebhooks(tx, {
      organizationId,
      event: 'member.removed',
      data: () => Promise.resolve({ member, reason: 'left' as const }),
    }),
  )
}
