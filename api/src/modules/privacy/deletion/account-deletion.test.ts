import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { personalRows } from '@skillgrad/db'
import { givenApi, type Member } from '../../../../testkit/api.js'
import { eventsOf } from '../../../../testkit/audit.js'
import { TestQueue } from '../../../../testkit/jobs.js'
import { filesOf, KeptPost } from '../../../../testkit/privacy.js'
import { givenPersonalToken } from '../../../../testkit/token-program.js'
import { encodeId } from '../../../graphql/global-id.js'
import { handlers } from '../../../jobs/handlers.js'
import { hasWords } from './receipt-words.js'

const api = await givenApi()
const post = new KeptPost()
const tasks = handlers({ ...api.composition.services, postman: post })
const queue = new TestQueue(api.db, tasks)
const sweep = async () => void (await tasks['privacy.sweep']!({}, undefined as never))

const ask = (person: Member, email = person.row.user.email) =>
  person.does('deleteAccount', { email }, 'receipt')
const isThere = async ({ row }: Member) =>
  (await api.db.owner.user.count({ where: { id: row.userId } })) === 1
const letTimePass = (...people: Member[]) =>
  api.db.owner.accountDeletion.updateMany({
    where: { userId: { in: people.map(({ row }) => row.userId) } },
    data: { dueAt: new Date(Date.now() - 1) },
  })
const receiptOf = async (id: string) =>
  (
    await api
      .somebody()
      .asks(
        'query ($id: ID!) { receipt(id: $id) { kind dueAt erasedAt erased { what count } kept { what count } digest } }',
        { id },
      )
  ).receipt

test('who asks is signed out everywhere, told until when it can be taken back, and erased after fourteen days', async () => {
  const ada = await api.member({ name: 'Ada Lovelace' })
  const { email } = ada.row.user
  const { program } = await givenPersonalToken(api, ada, { scopes: ['read'] })

  const { receipt, userErrors } = await ask(ada)

  expect(userErrors).toEqual([])
  expect((await program.sends({ query: '{ viewer { email } }' })).status).toBe(401)
  expect((await ada.asks('{ viewer { id } }')).viewer).toBeNull()
  const waiting = await receiptOf(receipt)
  const days = (new Date(waiting.dueAt).getTime() - Date.now()) / 86_400_000
  expect(Math.round(days)).toBe(14)
  await queue.work()
  expect(post.letters.at(-1)).toMatchObject({
    to: email,
    text: expect.stringContaining(`/receipts/${receipt}`),
  })
  await sweep()
  expect(await isThere(ada)).toBe(true)

  await letTimePass(ada)
  await sweep()

  expect(await isThere(ada)).toBe(false)
  expect(await receiptOf(receipt)).toMatchObject({
    kind: 'PERSON',
    dueAt: null,
    erasedAt: expect.any(String),
    erased: expect.arrayContaining([{ what: 'account', count: 1 }]),
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  const last = post.letters.at(-1)!
  expect(last).toMatchObject({ to: email, subject: 'Your Skillgrad account is deleted: the receipt' })
  expect(last.text).toContain('account: 1')
  expect(JSON.stringify(await api.db.owner.identityMail.findMany())).not.toContain(email)
  expect((await eventsOf(api, ada.organization.id)).at(-1)).toMatchObject({
    action: 'account.erased',
    actorId: null,
    subjectId: ada.row.userId,
  })
})

test('signing in takes it back', async () => {
  const person = api.somebody()
  const [email, password] = ['taken.back@example.com', 'correct horse battery']
  const company = { organizationName: 'Lumen', name: 'Amara Okafor', email, password, locale: 'EN' }
  const { organization } = await person.does('signUpCompany', company, 'organization { slug }')
  const held = await api.db.owner.organization.findFirstOrThrow({ where: { slug: organization.slug } })
  await api.member({ role: 'owner', organization: held })
  await person.does('deleteAccount', { email }, 'receipt')
  expect(await api.db.owner.accountDeletion.count({ where: { user: { email } } })).toBe(1)

  const back = await api.somebody().does('signIn', { email, password }, 'viewer { email }')

  expect(back.viewer.email).toBe(email)
  expect(await api.db.owner.accountDeletion.count({ where: { user: { email } } })).toBe(0)
  await queue.work()
  expect(post.letters.at(-1)).toMatchObject({ to: email, subject: 'Your Skillgrad account stays' })
})

test('the last owner of a company is told to hand it over or to close it first', async () => {
  const organization = await api.db.givenOrganization({ name: 'Harbour & Sons' })
  const owner = await api.member({ role: 'owner', organization })
  expect((await owner.asks('{ viewer { companiesOwnedAlone } }')).viewer.companiesOwnedAlone).toEqual([
    'Harbour & Sons',
  ])

  const refused = await ask(owner)

  expect(refused.userErrors).toMatchObject([
    { code: 'OWNS_COMPANIES', message: expect.stringContaining('Harbour & Sons') },
  ])
  const heir = await api.member({ role: 'owner', organization })
  expect((await ask(owner)).userErrors).toEqual([])
  // Now the heir is the last: who is about to be erased is none any more.
  expect((await ask(heir)).userErrors).toMatchObject([{ code: 'OWNS_COMPANIES' }])
  const member = encodeId('Member', heir.row.id, organization.id)
  const leaving = await heir.does('removeMember', { member }, 'removed { name }')
  expect(leaving.userErrors).toMatchObject([{ code: 'LAST_OWNER' }])
})

test('of two owners who ask at one moment, one stays', async () => {
  const organization = await api.db.givenOrganization()
  const owners = [
    await api.member({ role: 'owner', organization }),
    await api.member({ role: 'owner', organization }),
  ]

  const answers = await Promise.all(owners.map((owner) => ask(owner)))

  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1)
})

test('the e-mail must be typed, and the sign-in be fresh', async () => {
  const ada = await api.member()
  expect((await ask(ada, 'somebody@example.com')).userErrors).toMatchObject([
    { code: 'NOT_YOUR_EMAIL', path: ['email'] },
  ])

  const grace = await api.member()
  await api.db.owner.session.updateMany({
    where: { userId: grace.row.userId },
    data: { createdAt: new Date(Date.now() - 3_600_000) },
  })
  expect((await ask(grace)).userErrors).toMatchObject([{ code: 'SIGN_IN_AGAIN' }])
  expect(await api.db.owner.accountDeletion.count()).toBe(
    await api.db.owner.accountDeletion.count({
      where: { userId: { notIn: [ada.row.userId, grace.row.userId] } },
    }),
  )
})

test('a company sees a former member, and its activity stays readable', async () => {
  const organization = await api.db.givenOrganization()
  const owner = await api.member({ role: 'owner', organization })
  const ada = await api.member({ organization, name: 'Ada Lovelace' })
  const lesson = await api.db.owner.catalogueLesson.findFirstOrThrow()
  const input = { organization: ada.organizationId, lesson: encodeId('Lesson', lesson.id, organization.id) }
  await ada.does('completeLesson', input, 'lesson { id }')
  await ask(ada)
  await letTimePass(ada)

  await sweep()

  const { organization: seen } = await owner.asks(
    `{ organization(slug: "${organization.slug}") { auditEvents(first: 20) { edges { node { action actor { name } subject address } } } } }`,
  )
  const events = seen.auditEvents.edges.map(({ node }: { node: { action: string } }) => node)
  const completed = events.find(({ action }: { action: string }) => action === 'LESSON_COMPLETED')
  expect(completed).toMatchObject({ actor: { name: 'Former member' }, address: null })
  expect(JSON.stringify(events)).not.toContain('Ada Lovelace')
  expect(await api.db.owner.completion.count({ where: { userId: ada.row.userId } })).toBe(1)
})

test('copies that the person had made are gone from the disk as well', async () => {
  const ada = await api.member()
  await ada.asks('mutation { requestDataExport { export { id } } }')
  await queue.work()
  const row = await api.db.owner.dataExport.findFirstOrThrow({ where: { userId: ada.row.userId } })
  expect(await filesOf(api, ada, `/exports/${row.id}`)).not.toBeNull()
  await ask(ada)
  await letTimePass(ada)

  await sweep()

  const { files } = api.composition.services
  expect(await files.read(`person-${ada.row.userId}`, row.fileHash!)).toBeNull()
})

test('files of somebody whom an operator erased go at the next sweep', async () => {
  const ada = await api.member()
  await ada.asks('mutation { requestDataExport { export { id } } }')
  await queue.work()
  const { userId } = ada.row
  const row = await api.db.owner.dataExport.findFirstOrThrow({ where: { userId } })
  await api.db.as('migrator', 'select auth.erase_person($1, gen_random_uuid())', [userId])
  const { files } = api.composition.services
  expect(await files.read(`person-${userId}`, row.fileHash!)).not.toBeNull()

  await sweep()

  expect(await files.read(`person-${userId}`, row.fileHash!)).toBeNull()
})

test('a mail server that is down keeps nobody from being erased', async () => {
  const ada = await api.member()
  await ask(ada)
  await letTimePass(ada)
  const postman = { send: () => Promise.reject(new Error('no route to host')) }

  await handlers({ ...api.composition.services, postman })['privacy.sweep']!({}, undefined as never)

  expect(await isThere(ada)).toBe(false)
})

test('each erasure stands once in the list beside the database, without a name, also after a line that was cut short', async () => {
  const list = join(api.composition.services.dataFolder, 'erasures.jsonl')
  await sweep()
  await appendFile(list, '{"id":"0193')
  const ada = await api.member({ name: 'Ada Lovelace' })
  const { receipt } = await ask(ada)
  await letTimePass(ada)
  await sweep()
  await sweep()

  const text = await readFile(list, 'utf8')
  const lines = text.split('\n').filter((line) => line.includes(receipt))
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { id: receipt, kind: 'person', subject: ada.row.userId, at: expect.any(String) },
  ])
  expect(text).not.toContain('Ada')
})

test('a receipt has words in both languages for whatever it counts', () => {
  expect(personalRows.map(({ key }) => key).filter((key) => !hasWords(key))).toEqual([])
})
