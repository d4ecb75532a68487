import request from 'supertest'
import { givenApi } from '../../../../testkit/api.js'
import { codeFrom } from '../../../../testkit/authenticator-app.js'
import { TestQueue } from '../../../../testkit/jobs.js'
import type { Person } from '../../../../testkit/person.js'
import { handlers } from '../../../jobs/handlers.js'

const api = await givenApi()
const queue = new TestQueue(api.db, handlers({ ...api.composition.services, postman: null }))

const codesOf = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code)
const ask = (email: string, person = api.somebody()) => person.does('requestSignInLink', { email }, 'done')
const lettersTo = (recipient: string) =>
  api.db.owner.identityMail.findMany({ where: { recipient }, orderBy: { createdAt: 'asc' } })
const use = (person: Person, token: string, more: object = {}) =>
  person.does('useSignInLink', { token, isConfirmed: false, ...more }, 'viewer { email } needsSecondStep')
const look = async (person: Person, token: string) =>
  (await person.asks(`{ signInLink(token: "${token}") { email isThisBrowser needsPassword } }`)).signInLink
const seen = async (person: Person) => (await person.asks('{ viewer { email } }')).viewer

/** A browser that asked, and the token of the newest letter. */
async function givenLink(email: string, person = api.somebody()) {
  await ask(email, person)
  await queue.work()
  const letter = (await lettersTo(email)).at(-1)!
  return { person, token: /\/enter\/(\S+)/.exec(letter.text)![1]!, letter }
}

test('a link signs in once, in the browser that asked for it', async () => {
  const { email } = (await api.member()).row.user
  const { person, token } = await givenLink(email)

  expect(await look(person, token)).toEqual({ email, isThisBrowser: true, needsPassword: false })
  expect(await seen(person)).toBeNull()
  expect(await use(person, token)).toMatchObject({ viewer: { email }, userErrors: [] })
  expect(await seen(person)).toEqual({ email })
  expect(codesOf(await use(person, token))).toEqual(['LINK_SPENT'])
  expect(await look(person, token)).toBeNull()
})

test('of two uses at one moment one signs in, and every other link is spent with it', async () => {
  const { email } = (await api.member()).row.user
  const { token: older } = await givenLink(email)
  const { person, token } = await givenLink(email)

  const both = await Promise.all([use(person, token), use(person, token)])

  expect(both.flatMap(codesOf)).toEqual(['LINK_SPENT'])
  expect(codesOf(await use(person, older, { isConfirmed: true }))).toEqual(['LINK_SPENT'])
})

test('in another browser it asks for a confirmation first', async () => {
  const { email } = (await api.member()).row.user
  const { token } = await givenLink(email)
  const elsewhere = api.somebody()

  expect(await look(elsewhere, token)).toMatchObject({ isThisBrowser: false })
  expect(codesOf(await use(elsewhere, token))).toEqual(['LINK_OTHER_BROWSER'])
  expect(await seen(elsewhere)).toBeNull()
  expect(await use(elsewhere, token, { isConfirmed: true })).toMatchObject({ viewer: { email } })
})

test('a browser that asks twice is known by both links', async () => {
  const { email } = (await api.member()).row.user
  const { person, token: first } = await givenLink(email)
  await givenLink(email, person)

  expect(await look(person, first)).toMatchObject({ isThisBrowser: true })
})

test('opening the link, as mail scanners do, signs nobody in and spends nothing', async () => {
  const { email } = (await api.member()).row.user
  const { person, token } = await givenLink(email)
  const query = `{ signInLink(token: "${token}") { email } }`
  const opened = await request(api.url).post('/graphql').set(person.headers()).send({ query })

  expect(opened.headers['set-cookie']).toBeUndefined()
  expect(await use(person, token)).toMatchObject({ viewer: { email } })
})

test('the second step is asked all the same', async () => {
  const member = await api.member()
  const { email } = member.row.user
  const { beginTwoStep } = await member.asks('mutation { beginTwoStep { secret { text } } }')
  const code = (ahead = 0) =>
    codeFrom(beginTwoStep.secret.text, new Date(api.composition.services.now().getTime() + ahead))
  await member.does('confirmTwoStep', { code: code() }, 'recoveryCodes')
  const { person, token } = await givenLink(email)

  expect(await use(person, token)).toMatchObject({ viewer: null, needsSecondStep: true })
  expect(await seen(person)).toBeNull()
  await person.does('finishSignIn', { code: code(30_000) }, 'viewer { email }')
  expect(await seen(person)).toEqual({ email })
})

test('an address that nobody has proved gets a new password, and the old one and its sessions end', async () => {
  const squatter = api.somebody()
  const input = { organizationName: 'Squat', name: 'Nobody Else', locale: 'EN' }
  const account = { email: 'victim@example.com', password: 'correct horse battery' }
  await squatter.does('signUpCompany', { ...input, ...account }, 'viewer { email }')
  const { person, token } = await givenLink(account.email)

  expect(await look(person, token)).toMatchObject({ needsPassword: true })
  expect(codesOf(await use(person, token))).toEqual(['REQUIRED'])
  expect(codesOf(await use(person, token, { password: 'password1234' }))).toEqual(['PASSWORD_EASY'])
  expect(await use(person, token, { password: 'seven quiet lanterns' })).toMatchObject({ userErrors: [] })
  expect(await seen(squatter)).toBeNull()
  expect((await squatter.does('signIn', account, 'viewer { email }')).viewer).toBeNull()
  expect(await look(person, (await givenLink(account.email)).token)).toMatchObject({ needsPassword: false })
})

test('the answer for an address without an account is the same, and nobody gets a letter', async () => {
  const { email } = (await api.member()).row.user
  const answer = async (to: string) => {
    const response = await request(api.url)
      .post('/graphql')
      .set(api.somebody().headers())
      .send({
        query: `mutation { requestSignInLink(input: { email: "${to}" }) { done userErrors { code } } }`,
      })
    const [cookie] = response.headers['set-cookie'] as unknown as string[]
    return { body: response.body, cookie: cookie!.replace(/=[\w-]{43};/, '=…;') }
  }

  expect(await answer('nobody@example.com')).toEqual(await answer(email))
  await queue.work()
  expect(await lettersTo('nobody@example.com')).toEqual([])
})

test('nobody fills a mailbox that is not theirs', async () => {
  const codes: string[] = []
  for (let n = 0; n < 6; n++) codes.push(codesOf(await ask('full@example.com')).join())

  expect(codes).toEqual(['', '', '', '', '', 'TOO_MANY_TRIES'])
})

test('the letter speaks the language of the person', async () => {
  const { email } = (await api.member({ locale: 'zh-CN' })).row.user
  const { letter } = await givenLink(email)

  expect(letter).toMatchObject({
    template: 'sign-in-link',
    locale: 'zh-CN',
    subject: '你的 Skillgrad 登录链接',
  })
  expect(letter.html).toContain('/enter/')
})

// Comes last, for it moves the clock.
test('the link ends after a quarter of an hour', async () => {
  const { email } = (await api.member()).row.user
  const { person, token } = await givenLink(email)
  api.clock.advance(16 * 60_000)

  expect(await look(person, token)).toBeNull()
  expect(codesOf(await use(person, token))).toEqual(['LINK_SPENT'])
})
