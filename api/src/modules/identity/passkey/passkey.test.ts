import { givenApi, type Member } from '../../../../testkit/api.js'
import { Authenticator } from '../../../../testkit/authenticator.js'
import { codeFrom } from '../../../../testkit/authenticator-app.js'
import type { Person } from '../../../../testkit/person.js'

const api = await givenApi()

const codesOf = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code)
const seen = async (person: Person) => (await person.asks('{ viewer { email } }')).viewer
const begin = async (person: Person) =>
  (await person.asks('mutation { beginPasskey { options userErrors { code } } }')).beginPasskey
const beginSignIn = async (person: Person) =>
  (await person.asks('mutation { beginPasskeySignIn { options } }')).beginPasskeySignIn.options
const add = (person: Person, credential: object, name = 'My laptop') =>
  person.does('addPasskey', { credential, name }, 'viewer { email }')
const enter = (person: Person, credential: object) =>
  person.does('signInWithPasskey', { credential }, 'viewer { email } needsSecondStep')
const passkeysOf = async (person: Person) =>
  (await person.asks('{ viewer { passkeys { id name isSynced createdAt lastUsedAt } } }')).viewer.passkeys
const lettersTo = async (recipient: string) => {
  const letters = await api.db.owner.identityMail.findMany({
    where: { recipient },
    orderBy: { createdAt: 'asc' },
  })
  return letters.map(({ text }) => text)
}

async function givenPasskey(given?: Parameters<typeof api.member>[0]) {
  const person = await api.member(given)
  const authenticator = new Authenticator()
  const { options } = await begin(person)
  expect(codesOf(await add(person, authenticator.makes(options)))).toEqual([])
  return { person, authenticator, email: person.row.user.email }
}

async function signIn(authenticator: Authenticator, ways: Parameters<Authenticator['signs']>[1] = {}) {
  const person = api.somebody()
  const payload = await enter(person, authenticator.signs(await beginSignIn(person), ways))
  return { person, codes: codesOf(payload), ...payload }
}

describe('adding a passkey', () => {
  test('asks for one that is found without a name and opened by its holder, and for none that is known', async () => {
    const { person, authenticator } = await givenPasskey()
    const { options } = await begin(person)

    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'Skillgrad' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: authenticator.id }],
    })
  })

  test('lists it, and tells the person and the audit', async () => {
    const { person, email } = await givenPasskey({ locale: 'zh-CN' })

    expect(await passkeysOf(person)).toMatchObject([{ name: 'My laptop', isSynced: false, lastUsedAt: null }])
    expect(await lettersTo(email)).toEqual([expect.stringContaining('已添加通行密钥“My laptop”')])
    const events = await api.db.owner.auditEvent.findMany({ where: { actorId: person.row.userId } })
    expect(events.map(({ action }) => action)).toEqual(['passkey.added'])
  })

  test.each([
    ['signed on another site', { origin: 'http://localhost:3001' }],
    ['for another site', { rpId: 'evil.example' }],
    ['whose holder was not asked', { verified: false }],
    ['signed in a frame of somebody', { crossOrigin: true }],
    ['with a certificate to look into', { fmt: 'fido-u2f' }],
  ])('is refused one %s', async (_, ways) => {
    const person = await api.member()
    const { options } = await begin(person)

    expect(codesOf(await add(person, new Authenticator().makes(options, ways)))).toEqual(['PASSKEY_REFUSED'])
    expect(await passkeysOf(person)).toEqual([])
  })

  test('takes a challenge once, in time, and from whom it was given to', async () => {
    const [person, other] = [await api.member(), await api.member()]
    const { options } = await begin(person)

    expect(codesOf(await add(other, new Authenticator().makes(options)))).toEqual(['PASSKEY_REFUSED'])
    expect(codesOf(await add(person, new Authenticator().makes(options)))).toEqual([])
    expect(codesOf(await add(person, new Authenticator().makes(options)))).toEqual(['PASSKEY_REFUSED'])
    const { options: late } = await begin(person)
    api.clock.advance(6 * 60_000)
    expect(codesOf(await add(person, new Authenticator().makes(late)))).toEqual(['PASSKEY_REFUSED'])
  })

  test('refuses what no browser sends', async () => {
    const person = await api.member()

    for (const credential of [{}, { id: 1 }, { id: 'a', rawId: 'a', type: 'public-key', response: {} }])
      expect(codesOf(await add(person, credential))).toEqual(['PASSKEY_REFUSED'])
  })

  test('refuses a key that somebody else has registered', async () => {
    const { authenticator } = await givenPasskey()
    const thief = await api.member()
    const { options } = await begin(thief)

    expect(codesOf(await add(thief, authenticator.makes(options)))).toEqual(['PASSKEY_REFUSED'])
  })
})

describe('signing in with a passkey', () => {
  test('needs no name, no password, and no second step', async () => {
    const { authenticator, email, person: owner } = await givenPasskey()
    const { beginTwoStep } = await owner.asks('mutation { beginTwoStep { secret { text } } }')
    const code = codeFrom(beginTwoStep.secret.text, api.composition.services.now())
    expect(codesOf(await owner.does('confirmTwoStep', { code }, 'recoveryCodes'))).toEqual([])

    const { person, viewer, needsSecondStep } = await signIn(authenticator)

    expect([viewer, needsSecondStep]).toEqual([{ email }, false])
    expect(await seen(person)).toEqual({ email })
    expect((await passkeysOf(person))[0].lastUsedAt).not.toBeNull()
  })

  test('asks everybody for the same, and names nobody', async () => {
    const options = await beginSignIn(api.somebody())

    expect(options).toEqual({
      rpId: 'localhost',
      challenge: expect.any(String),
      timeout: 300_000,
      userVerification: 'required',
    })
  })

  test.each([
    ['signed on another site', { origin: 'https://skillgrad.example' }],
    ['for another site', { rpId: 'evil.example' }],
    ['whose holder was not asked', { verified: false }],
    ['signed in a frame of somebody', { crossOrigin: true }],
    ['that names another person', { userHandle: Buffer.alloc(16).toString('base64url') }],
  ])('is refused an answer %s', async (_, ways) => {
    const { authenticator } = await givenPasskey()

    expect((await signIn(authenticator, ways)).codes).toEqual(['PASSKEY_REFUSED'])
    expect((await signIn(authenticator)).codes).toEqual([])
  })

  test('takes an answer once, also of two at one moment', async () => {
    const { authenticator } = await givenPasskey()
    const person = api.somebody()
    const answer = authenticator.signs(await beginSignIn(person))

    const both = await Promise.all([enter(person, answer), enter(api.somebody(), answer)])

    expect(both.flatMap(codesOf)).toEqual(['PASSKEY_REFUSED'])
    expect(codesOf(await enter(person, answer))).toEqual(['PASSKEY_REFUSED'])
  })

  test('takes no challenge that was given out for another purpose, or by nobody', async () => {
    const { person, authenticator } = await givenPasskey()
    const { options } = await begin(person)

    expect(codesOf(await enter(api.somebody(), authenticator.signs(options)))).toEqual(['PASSKEY_REFUSED'])
    const made = { challenge: 'bWFkZSB1cCBieSBub2JvZHkgYXQgYWxs' }
    expect(codesOf(await enter(api.somebody(), authenticator.signs(made)))).toEqual(['PASSKEY_REFUSED'])
  })

  test('an unknown key looks like a wrong one', async () => {
    expect((await signIn(new Authenticator())).userErrors).toEqual(
      (await signIn((await givenPasskey()).authenticator, { verified: false })).userErrors,
    )
  })

  test('a key that counts backwards is a copy: refused, and its person told', async () => {
    const { authenticator, email } = await givenPasskey()
    authenticator.counter = 7
    expect((await signIn(authenticator)).codes).toEqual([])

    authenticator.counter = 7
    expect((await signIn(authenticator)).codes).toEqual(['PASSKEY_REFUSED'])
    expect((await lettersTo(email)).at(-1)).toContain('seems to exist twice')
    authenticator.counter = 8
    expect((await signIn(authenticator)).codes).toEqual([])
  })
})

describe('in the settings', () => {
  test('a passkey is renamed, and removed: then it opens nothing, and other browsers are signed out', async () => {
    const { person, authenticator, email } = await givenPasskey({ role: 'learner' })
    await givenPassword(person)
    const [{ id }] = await passkeysOf(person)
    const { person: elsewhere } = await signIn(authenticator)

    await person.does('renamePasskey', { passkey: id, name: ' Old  laptop\n' }, 'viewer { email }')
    expect((await passkeysOf(person))[0].name).toBe('Old  laptop')
    expect(codesOf(await person.does('removePasskey', { passkey: id }, 'viewer { email }'))).toEqual([])

    expect(await passkeysOf(person)).toEqual([])
    expect((await signIn(authenticator)).codes).toEqual(['PASSKEY_REFUSED'])
    expect([await seen(elsewhere), await seen(person)]).toEqual([null, { email }])
    expect((await lettersTo(email)).at(-1)).toContain('“Old  laptop” was removed')
  })

  test('the last way to sign in stays, also when two are removed at one moment', async () => {
    const { person } = await givenPasskey()
    const { options } = await begin(person)
    await add(person, new Authenticator().makes(options), 'My key')
    const ids: string[] = (await passkeysOf(person)).map(({ id }: { id: string }) => id)

    const both = await Promise.all(
      ids.map((passkey) => person.does('removePasskey', { passkey }, 'viewer { email }')),
    )

    expect(both.flatMap(codesOf)).toEqual(['LAST_WAY_IN'])
    expect(await passkeysOf(person)).toHaveLength(1)
  })
})

test('a new password by letter closes doors that were made before anybody had proved the address', async () => {
  const { person, authenticator, email } = await givenPasskey()
  const { userId } = person.row
  await api.db.owner.user.update({ where: { id: userId }, data: { emailVerified: false } })
  const token = await resetTokenFor(email)

  await api.somebody().does('resetPassword', { token, password: 'seven quiet lanterns' }, 'viewer { email }')

  expect((await signIn(authenticator)).codes).toEqual(['PASSKEY_REFUSED'])
})

async function givenPassword({ row }: Member): Promise<void> {
  await api.db.owner.account.create({
    data: { userId: row.userId, providerId: 'credential', accountId: row.userId, password: 'a hash' },
  })
}

async function resetTokenFor(email: string): Promise<string> {
  await api.somebody().does('requestPasswordReset', { email }, 'done')
  const { rows } = await api.db.as(
    'queue',
    `select payload->>'token' as token from graphile_worker._private_jobs where payload->>'email' = '${email}'`,
  )
  return rows[0].token as string
}
