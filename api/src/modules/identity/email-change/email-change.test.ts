import { givenApi } from '../../../../testkit/api.js'
import { proves } from '../../../../testkit/provider/company.js'
import type { Person } from '../../../../testkit/person.js'

const api = await givenApi()
const password = 'correct horse battery'

const codesOf = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code)
const lettersTo = (recipient: string) =>
  api.db.owner.identityMail.findMany({ where: { recipient }, orderBy: { createdAt: 'asc' } })
const codeSentTo = async (email: string) => /\d{4} \d{4}/.exec((await lettersTo(email)).at(-1)!.text)![0]
const begin = (person: Person, email: string, currentPassword = password) =>
  person.does('beginEmailChange', { email, currentPassword }, 'done')
const confirm = (person: Person, code: string) =>
  person.does('confirmEmailChange', { code }, 'viewer { email }')
const signIn = async (email: string, person = api.somebody()) => ({
  person,
  ...(await person.does('signIn', { email, password }, 'viewer { email }')),
})

async function givenAccount(email: string) {
  const person = api.somebody()
  await person.does(
    'signUpCompany',
    { organizationName: 'Lumen', name: 'Amara Okafor', email, password, locale: 'EN' },
    'viewer { email }',
  )
  return (await signIn(email, person)).person
}

test('the code that the new address got makes it the one to sign in with, and the old one is told', async () => {
  const person = await givenAccount('old@example.com')

  expect(await begin(person, ' New@Example.com ')).toEqual({ done: true, userErrors: [] })
  expect((await person.asks('{ viewer { email } }')).viewer.email).toBe('old@example.com')
  expect(await confirm(person, await codeSentTo('new@example.com'))).toEqual({
    viewer: { email: 'new@example.com' },
    userErrors: [],
  })

  expect((await person.asks('{ viewer { email } }')).viewer.email).toBe('new@example.com')
  expect((await signIn('new@example.com')).viewer).toEqual({ email: 'new@example.com' })
  expect(codesOf(await signIn('old@example.com'))).toEqual(['WRONG_CREDENTIALS'])
  expect((await lettersTo('old@example.com')).at(-1)!.text).toContain('new@example.com')
  const account = await api.db.owner.user.findFirst({ where: { email: 'new@example.com' } })
  expect(account).toMatchObject({ emailVerified: true })
})

test('links that were sent to the old address open nothing any more', async () => {
  const person = await givenAccount('linked@example.com')
  await api.somebody().does('requestPasswordReset', { email: 'linked@example.com' }, 'done')
  await begin(person, 'unlinked@example.com')

  await confirm(person, await codeSentTo('unlinked@example.com'))

  expect(await api.db.owner.verification.count({ where: { value: 'linked@example.com' } })).toBe(0)
})

test('an address that has an account gets no letter, and the answer does not tell', async () => {
  await givenAccount('taken@example.com')
  const person = await givenAccount('curious@example.com')

  expect(await begin(person, 'taken@example.com')).toEqual({ done: true, userErrors: [] })

  const letters = await lettersTo('taken@example.com')
  expect(letters.filter(({ template }) => template === 'email-code')).toEqual([])
})

test('an open session is not enough: the password is asked, unless a passkey was just shown', async () => {
  const person = await givenAccount('guarded@example.com')

  expect(codesOf(await begin(person, 'stolen@example.com', 'a guess at it'))).toEqual(['WRONG_PASSWORD'])
  expect(await lettersTo('stolen@example.com')).toEqual([])
  await api.db.owner.session.updateMany({
    where: { user: { email: 'guarded@example.com' } },
    data: { method: 'passkey' },
  })
  api.clock.advance(6_000)
  expect(codesOf(await begin(person, 'mine@example.com', ''))).toEqual([])
})

test.each(['a member', 'somebody suspended', 'somebody removed'])(
  'the address by which a company signs its people in stays, for %s of it',
  async (who) => {
    const owner = await api.member({ role: 'owner' })
    const organizationId = owner.organization.id
    const domain = `vouched-${owner.organization.slug}.com`
    await proves(api, owner, domain)
    await api.db.owner.identityProvider.create({
      data: {
        ...{ organizationId, name: 'Works', kind: 'oidc', liveAt: new Date() },
        ...{ issuer: 'https://undisclosed.com', clientId: 'x' },
      },
    })
    const person = await givenAccount(`ann@${domain}`)
    const { id: userId } = await api.db.owner.user.findFirstOrThrow({ where: { email: `ann@${domain}` } })
    if (who === 'somebody removed')
      await api.db.owner.removedMember.create({ data: { organizationId, userId } })
    else
      await api.db.owner.member.create({
        data: {
          ...{ organizationId, userId, role: 'learner' },
          suspendedAt: who === 'somebody suspended' ? new Date() : null,
        },
      })

    expect(codesOf(await begin(person, 'private@example.com'))).toEqual(['EMAIL_OF_COMPANY'])
  },
)

test('whoever takes the address meanwhile keeps it', async () => {
  const person = await givenAccount('slow@example.com')
  await begin(person, 'wanted@example.com')
  await givenAccount('wanted@example.com')

  expect(codesOf(await confirm(person, await codeSentTo('wanted@example.com')))).toEqual(['EMAIL_TAKEN'])
})

test('a code is of its person alone, works once, and is the newest', async () => {
  const [person, thief] = [await givenAccount('one@example.com'), await givenAccount('two@example.com')]
  await begin(person, 'first@example.com')
  const first = await codeSentTo('first@example.com')
  await begin(person, 'second@example.com')
  const second = await codeSentTo('second@example.com')

  expect(codesOf(await confirm(thief, second))).toEqual(['WRONG_EMAIL_CODE'])
  expect(codesOf(await confirm(person, first))).toEqual(['WRONG_EMAIL_CODE'])
  expect(codesOf(await confirm(person, second))).toEqual([])
  expect(codesOf(await confirm(person, second))).toEqual(['WRONG_EMAIL_CODE'])
})

test('guessing is throttled, and nobody fills a mailbox', async () => {
  const person = await givenAccount('guesser@example.com')
  await begin(person, 'guessed@example.com')
  const guesses: string[] = []
  for (let n = 0; n < 11; n++) guesses.push(...codesOf(await confirm(person, `0000000${n % 10}`)))
  const asked: string[] = []
  for (let n = 0; n < 5; n++) asked.push(...codesOf(await begin(person, 'guessed@example.com')))

  expect(guesses.at(-1)).toBe('TOO_MANY_TRIES')
  expect(asked).toEqual(['TOO_MANY_TRIES'])
})

// Comes last: sessions look old to whatever follows.
test('codes end, and asking for one is for whoever signed in just now', async () => {
  const person = await givenAccount('late@example.com')
  await begin(person, 'later@example.com')
  const code = await codeSentTo('later@example.com')
  api.clock.advance(16 * 60_000)

  expect(codesOf(await confirm(person, code))).toEqual(['WRONG_EMAIL_CODE'])
  expect(codesOf(await begin(person, 'later@example.com'))).toEqual(['SIGN_IN_AGAIN'])
  expect(codesOf(await begin(api.somebody(), 'x@example.com'))).toEqual(['UNAUTHENTICATED'])
})
