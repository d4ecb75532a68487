import { randomUUID } from 'node:crypto'
import { testDatabase } from '@skillgrad/db/testkit'
import type { DatabaseUrls } from '../src/connection/roles.js'
import { connected } from '../src/connection/connected.js'
import { eraseByEmail, listErasures, replayErasures } from '../src/privacy/erasures.js'
import { copiedDatabase } from '../testkit/copied-database.js'
import { fillTables } from '../testkit/fill-tables.js'

const database = await testDatabase()
const secret = 'a secret of tests, long enough to be one'

/** Every column of text in every schema, the queue's among them, that still says one of the words. */
async function tracesOf({ migrator, queue }: DatabaseUrls, words: readonly string[]): Promise<string[]> {
  const found = [await tracesSeenBy(migrator, `<> 'graphile_worker'`, words)]
  found.push(await tracesSeenBy(queue, `= 'graphile_worker'`, words))
  return found.flat()
}

async function tracesSeenBy(url: string, schema: string, words: readonly string[]): Promise<string[]> {
  return connected(url, async (client) => {
    const { rows } = await client.query<{ table: string; column: string }>(
      `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table, quote_ident(a.attname) as column
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
       where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname ${schema} and c.relkind in ('r', 'p')
         and a.attnum > 0 and not a.attisdropped and a.atttypid::regtype::text in
           ('text', 'character varying', 'jsonb', 'json', 'text[]', 'citext', 'bytea')`,
    )
    const found: string[] = []
    for (const { table, column } of rows) {
      const { rows: hits } = await client.query(
        `select 1 from ${table} where exists (
           select from unnest($1::text[]) word where position(lower(word) in lower(${column}::text)) > 0
             or position(encode(convert_to(word, 'UTF8'), 'hex') in ${column}::text) > 0) limit 1`,
        [words],
      )
      if (hits.length > 0) found.push(`${table}.${column}`)
    }
    return found
  })
}

async function givenFullyKnown() {
  const name = `Wilhelmina O’Dea ${randomUUID().slice(0, 6)}`
  const member = await database.givenMember({ name })
  const { id, email } = member.user
  const other = await database.givenMember({
    organization: { id: member.organizationId } as never,
    role: 'owner',
  })
  const filled = await connected(database.urls.migrator, async (client) => {
    await client.query('begin')
    await client.query(`select set_config('app.organization_id', $1, true)`, [member.organizationId])
    const tables = await fillTables(client, {
      organizationId: member.organizationId,
      person: { id, email, name },
    })
    await client.query(
      `select app.enqueue_for(null, 'password.forgotten', jsonb_build_object('email', $1::text))`,
      [email],
    )
    await client.query(`select app.enqueue_for($1, 'regrade.tell', jsonb_build_object('userId', $2::uuid))`, [
      member.organizationId,
      id,
    ])
    await client.query('commit')
    return tables
  })
  return { id, email, name, filled, organizationId: member.organizationId, other }
}

test('an erased person is found nowhere, in no table of no schema, and neither in a restored backup', async () => {
  const person = await givenFullyKnown()
  const words = [person.name, person.email]
  expect((await tracesOf(database.urls, words)).length).toBeGreaterThan(25)
  const backup = await copiedDatabase(database.urls.migrator)

  const receipt = randomUUID()
  await database.as('migrator', 'select auth.erase_person($1, $2)', [person.id, receipt])

  expect(await tracesOf(database.urls, words)).toEqual([])
  expect(await tracesOf(backup, words)).not.toEqual([])
  const listed = await listErasures(database.urls.migrator)
  expect(listed).toEqual([{ id: receipt, kind: 'person', subject: person.id, at: expect.any(String) }])

  const replayed = await replayErasures({ url: backup.migrator, secret }, listed)

  expect(replayed).toMatchObject({ persons: 1, companies: 0 })
  expect(await tracesOf(backup, words)).toEqual([])
  expect(await listErasures(backup.migrator)).toMatchObject([{ id: receipt, subject: person.id }])
})

test('the receipt counts what went and what stays, and the company keeps facts of nobody', async () => {
  const person = await givenFullyKnown()

  await database.as('migrator', 'select auth.erase_person($1, $2)', [person.id, randomUUID()])

  const { erased, kept, digest } = await database.owner.erasure.findFirstOrThrow({
    where: { subjectId: person.id },
  })
  expect(erased).toMatchObject({ user: 1, draft: 1, session: 1, job: 2, invitation: 1 })
  expect(kept).toMatchObject({ submission: 1, completion: 1, skill_evidence: 1 })
  expect(digest).toMatch(/^[0-9a-f]{64}$/)
  const { organizationId } = person
  const [submission] = await database.owner.submission.findMany({ where: { organizationId } })
  expect(submission).toMatchObject({ userId: person.id, code: '', codeRemovedAt: expect.any(Date) })
  const [event] = await database.owner.auditEvent.findMany({ where: { organizationId, actorId: person.id } })
  expect(event).toMatchObject({ action: 'passkey.added', address: null, userAgent: null })
})

test('other people keep all that is theirs', async () => {
  const person = await givenFullyKnown()
  const { userId, user } = person.other
  await database.owner.draft.create({
    data: { organizationId: person.organizationId, userId, exerciseSlug: 'linear-regression', code: 'mine' },
  })
  const letter = {
    recipient: user.email,
    template: 't',
    locale: 'en',
    subject: 'Also for you',
    text: 'x',
    html: '',
  }
  await database.owner.mail.create({ data: { organizationId: person.organizationId, ...letter } })

  await database.as('migrator', 'select auth.erase_person($1, $2)', [person.id, randomUUID()])

  expect(await database.owner.user.count({ where: { id: userId } })).toBe(1)
  expect(await database.owner.draft.count({ where: { userId, code: 'mine' } })).toBe(1)
  expect(await database.owner.mail.count({ where: { recipient: user.email } })).toBe(1)
})

/** What stands in a company beside a person: a letter to somebody else and an event, both on their way. */
async function givenOnTheWay(organizationId: string, letter: { text: string; html: string }, data: object) {
  const told = { recipient: 'bo@example.com', template: 't', locale: 'en', subject: letter.text, ...letter }
  const { id } = await database.owner.mail.create({ data: { organizationId, ...told } })
  const webhook = await database.owner.webhook.create({
    data: {
      ...{ organizationId, url: 'https://example.com/', description: '', events: ['member.joined'] },
      ...{ secret: Buffer.from('x'), createdBy: randomUUID() },
    },
  })
  const body = JSON.stringify({ type: 'member.joined', data })
  const delivery = { webhookId: webhook.id, event: 'member.joined', body, mostTries: 8 }
  await database.owner.webhookDelivery.create({
    data: { organizationId, ...delivery, answer: 'member, try' },
  })
  return async () => {
    const { subject, text, html } = await database.owner.mail.findFirstOrThrow({ where: { id } })
    const deliveries = await database.owner.webhookDelivery.findMany({ where: { organizationId } })
    return { subject, text, html, told: deliveries.map(({ answer }) => answer) }
  }
}

const eraseNow = (id: string) =>
  database.as('migrator', 'select auth.erase_person($1, $2)', [id, randomUUID()])

test.each(['https', 'member', 'example', 'p', 'href'])(
  'whoever is called %s takes no word, link or event of others along',
  async (name) => {
    const person = await database.givenMember({ name })
    const stranger = await database.givenMember()
    const link = 'https://example.com/o/member/p/href?example=https'
    const letter = {
      text: `A member asks you to open ${link}`,
      html: `<p class="member">Open</p><p><a href="${link}">member</a></p>`,
    }
    const data = { member: { name: 'Bo Li', email: 'bo@example.com' }, https: 'p href' }
    const there = await givenOnTheWay(stranger.organizationId, letter, data)
    const here = await givenOnTheWay(person.organizationId, letter, data)
    const before = await there()

    await eraseNow(person.user.id)

    expect(await there()).toEqual(before)
    const left = await here()
    expect(left.text).toContain(link)
    expect(left.html).toContain(`<a href="${link}">`)
    expect(left.html).toContain(`<p class="member">`)
    expect(left.told).toEqual([name === 'member' ? '' : 'member, try'])
  },
)

test('a name of marks that HTML writes otherwise leaves every letter to a colleague, and each event that tells it', async () => {
  const name = `Tom & "Jo" <O'Dea>`
  const person = await database.givenMember({ name })
  const { organizationId, email } = { ...person, email: person.user.email }
  const letter = {
    text: `${name} asks you`,
    html: `<p>Tom &amp; &quot;Jo&quot; &lt;O'Dea&gt; asks you</p>`,
  }
  const colleague = await database.givenMember({ organization: { id: organizationId } as never })
  const of = { recipient: colleague.user.email, template: 'company-closed', locale: 'en', subject: 'x' }
  await database.owner.identityMail.create({ data: { ...of, ...letter } })
  const here = await givenOnTheWay(organizationId, letter, { member: { name, email } })

  await eraseNow(person.user.id)

  expect(await here()).toEqual({
    subject: '— asks you',
    text: '— asks you',
    html: '<p>— asks you</p>',
    told: [],
  })
  const [closed] = await database.owner.identityMail.findMany({ where: { recipient: colleague.user.email } })
  expect(closed).toMatchObject({ text: '— asks you', html: '<p>— asks you</p>' })
})

test.each(['true', '7', '{', '"', 'a "b" \\', 'owner', 'role', 'name'])(
  'whoever is called %s can be erased, and the trail says what it said',
  async (name) => {
    const person = await database.givenMember({ name })
    const { organizationId, user } = person
    const facts = { before: { role: 'owner' }, linked: true, lines: 7 }
    const event = { organizationId, action: 'team.created', subjectType: 'team', subjectId: 'x' }
    await database.owner.auditEvent.create({
      data: { ...event, actorId: user.id, details: { ...facts, teams: [`of ${name}!`], name: user.email } },
    })

    await eraseNow(user.id)

    const [left] = await database.owner.auditEvent.findMany({ where: { organizationId } })
    expect(left!.details).toEqual({ ...facts, teams: ['of —!'], name: '—' })
  },
)

test('whose address ends like another’s takes nothing of the other’s along', async () => {
  const person = await database.givenMember()
  const proof = { identifier: `reset-${randomUUID()}`, value: `j${person.user.email}`, expiresAt: new Date() }
  await database.owner.verification.create({ data: proof })

  await eraseNow(person.user.id)

  expect(await database.owner.verification.count({ where: { identifier: proof.identifier } })).toBe(1)
})

test('an operator erases no owner whose company would be left to somebody suspended, or on their way out', async () => {
  const owner = await database.givenMember({ role: 'owner' })
  const organization = { id: owner.organizationId } as never
  const other = await database.givenMember({ organization, role: 'owner' })
  const { id } = other
  const place = { url: database.urls.migrator, secret }
  const erased = () => eraseByEmail(place, owner.user.email.toUpperCase())
  const days = { requestedAt: new Date(), dueAt: new Date(Date.now() + 1e6) }

  await database.owner.member.update({ where: { id }, data: { suspendedAt: new Date() } })
  expect(await erased()).toBe('last_owner')
  await database.owner.member.update({ where: { id }, data: { suspendedAt: null } })
  await database.owner.accountDeletion.create({ data: { userId: other.userId, ...days } })
  expect(await erased()).toBe('last_owner')
  await database.owner.accountDeletion.delete({ where: { userId: other.userId } })

  expect(await erased()).toBe('erased')
  expect(await erased()).toBe('unknown_person')
})

test('a service erases nobody who did not ask, nor before the time has come', async () => {
  const { user } = await database.givenMember()
  const receipt = randomUUID()
  const erase = () => database.as('auth', 'select auth.erase_person($1, $2)', [user.id, receipt])
  const ask = (dueAt: Date) =>
    database.owner.accountDeletion.upsert({
      where: { userId: user.id },
      create: { userId: user.id, receipt, requestedAt: new Date(), dueAt },
      update: { dueAt },
    })

  await expect(erase()).rejects.toThrow(/nobody asked/)
  await ask(new Date(Date.now() + 60_000))
  await expect(erase()).rejects.toThrow(/nobody asked/)
  await ask(new Date(Date.now() - 1))
  await erase()

  expect(await database.owner.user.count({ where: { id: user.id } })).toBe(0)
  for (const role of ['api', 'grader', 'queue'] as const)
    await expect(database.as(role, 'select auth.erase_person($1, $2)', [user.id, receipt])).rejects.toThrow(
      /permission denied/,
    )
})

test.each([
  ['Al', 'We are also here', 'We are also here'],
  ['Al', 'Al asks you', '— asks you'],
  ['王芳', '王芳邀请你', '—邀请你'],
  ['A.(B)*', 'by A.(B)*, today', 'by —, today'],
  [null, 'as it was', 'as it was'],
])('the name %s leaves “%s” as “%s”', async (name, words, left) => {
  const { rows } = await database.as('migrator', 'select auth.without_name($1, $2) as left', [words, name])

  expect(rows).toEqual([{ left }])
})
