import { givenApi } from '../../../../testkit/api.js'
import { codeFrom } from '../../../../testkit/authenticator-app.js'
import type { Person } from '../../../../testkit/person.js'
import { newRecoveryCodes, recoveryHash } from './recovery-codes.js'

const api = await givenApi()
const now = () => api.composition.services.now()
const password = 'correct horse battery'
const halfMinute = 30_000

const codesOf = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code)
const signIn = async (email: string, person = api.somebody()) => {
  const payload = await person.does('signIn', { email, password }, 'viewer { email } needsSecondStep')
  return { person, ...payload }
}
const finish = (person: Person, code: string) => person.does('finishSignIn', { code }, 'viewer { email }')
const seen = async (person: Person) => (await person.asks('{ viewer { email } }')).viewer
const lettersTo = (recipient: string) =>
  api.db.owner.identityMail.findMany({ where: { recipient }, orderBy: { createdAt: 'asc' } })

async function givenAccount(email: string) {
  const person = api.somebody()
  await person.does(
    'signUpCompany',
    { organizationName: 'Lumen', name: 'Amara Okafor', email, password, locale: 'EN' },
    'viewer { email }',
  )
  // Signing up goes by the real clock, signing in by the api's, which tests move.
  await signIn(email, person)
  return person
}

/** Whose app is set up; its next code is good, for the clock went on since. */
async function givenTwoStep(email: string) {
  const person = await givenAccount(email)
  const { beginTwoStep } = await person.asks('mutation { beginTwoStep { secret { text uri } } }')
  const secret: string = beginTwoStep.secret.text
  const code = () => codeFrom(secret, now())
  const { recoveryCodes, userErrors } = await person.does(
    'confirmTwoStep',
    { code: code() },
    'viewer { twoStep { since recoveryCodesLeft } } recoveryCodes',
  )
  expect(userErrors).toEqual([])
  api.clock.advance(halfMinute)
  return { person, secret, code, recoveryCodes: recoveryCodes as string[] }
}

describe('setting up an app', () => {
  test('switches the second step on once a code of it was seen, and ends every other session', async () => {
    const person = await givenAccount('amara@example.com')
    const { person: elsewhere } = await signIn('amara@example.com')
    const { beginTwoStep } = await person.asks('mutation { beginTwoStep { secret { text uri } } }')
    const { text, uri } = beginTwoStep.secret

    expect(uri).toBe(
      `otpauth://totp/Skillgrad%20(localhost):amara%40example.com?secret=${text}&issuer=Skillgrad%20(localhost)`,
    )
    expect((await signIn('amara@example.com')).viewer).not.toBeNull()
    const { viewer, recoveryCodes } = await person.does(
      'confirmTwoStep',
      { code: codeFrom(text, now()) },
      'viewer { twoStep { since recoveryCodesLeft } } recoveryCodes',
    )

    expect(viewer.twoStep).toEqual({ since: expect.any(String), recoveryCodesLeft: 10 })
    expect(new Set(recoveryCodes).size).toBe(10)
    expect(await seen(elsewhere)).toBeNull()
    expect(await seen(person)).not.toBeNull()
  })

  test('and whoever signs in with the password alone at that moment is out as well', async () => {
    const person = await givenAccount('moment@example.com')
    const { beginTwoStep } = await person.asks('mutation { beginTwoStep { secret { text } } }')
    const thieves = Array.from({ length: 6 }, () => api.somebody())

    const signingIn = thieves.map((thief) => signIn('moment@example.com', thief))
    const { userErrors } = await person.does(
      'confirmTwoStep',
      { code: codeFrom(beginTwoStep.secret.text, now()) },
      'recoveryCodes',
    )
    await Promise.all(signingIn)

    expect(userErrors).toEqual([])
    for (const thief of thieves) expect(await seen(thief)).toBeNull()
    expect(await seen(person)).not.toBeNull()
  })

  test('stores neither the secret nor the recovery codes in clear', async () => {
    const { secret, recoveryCodes } = await givenTwoStep('stored@example.com')
    const { rows } = await api.db.as('auth', 'select to_jsonb(t)::text as kept from auth.totp t')
    const { rows: codes } = await api.db.as('auth', 'select hash from auth.recovery_code')
    const bytes = Buffer.from(secret).toString('hex')

    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(JSON.stringify(rows)).not.toContain(bytes)
    for (const code of recoveryCodes) expect(JSON.stringify(codes)).not.toContain(code)
    expect(codes.map(({ hash }) => hash)).toContain(recoveryHash(recoveryCodes[0]!))
  })

  test('refuses a wrong code, and needs a new beginning once it is on', async () => {
    const person = await givenAccount('bo@example.com')
    const confirm = (code: string) => person.does('confirmTwoStep', { code }, 'recoveryCodes')

    expect(codesOf(await confirm('123456'))).toEqual(['TWO_STEP_NOT_BEGUN'])
    await person.asks('mutation { beginTwoStep { secret { text } } }')
    expect(codesOf(await confirm('12345'))).toEqual(['WRONG_FIRST_CODE'])
    const { person: on } = await givenTwoStep('bob@example.com')
    const { beginTwoStep } = await on.asks(
      'mutation { beginTwoStep { secret { text } userErrors { code } } }',
    )
    expect(beginTwoStep).toEqual({ secret: null, userErrors: [{ code: 'TWO_STEP_ALREADY_ON' }] })
  })

  test('tells the person by a letter, and the companies by their audit', async () => {
    await givenTwoStep('di@example.com')
    const { id } = await api.db.owner.user.findFirstOrThrow({ where: { email: 'di@example.com' } })

    const letters = await lettersTo('di@example.com')
    const events = await api.db.owner.auditEvent.findMany({ where: { actorId: id } })

    expect(letters).toMatchObject([{ template: 'sign-in-changed', locale: 'en' }])
    expect(letters[0]!.text).toContain('two-step sign-in was switched on')
    expect(events.map(({ action }) => action)).toContain('two-step.on')
  })
})

describe('signing in', () => {
  test('the password alone opens no session; the code after it does', async () => {
    const { code } = await givenTwoStep('ed@example.com')
    const { person, viewer, needsSecondStep } = await signIn('ed@example.com')

    expect([viewer, needsSecondStep]).toEqual([null, true])
    expect(person.cookie).not.toContain('session_token')
    expect(await seen(person)).toBeNull()
    expect(await person.asks('{ pendingSignIn { expiresAt } }')).toEqual({
      pendingSignIn: { expiresAt: expect.any(String) },
    })

    expect(codesOf(await finish(person, code()))).toEqual([])
    expect(await seen(person)).toEqual({ email: 'ed@example.com' })
    expect(person.cookie).not.toContain('second_step')
  })

  test('a code without a right password before it is nothing', async () => {
    const { code } = await givenTwoStep('fay@example.com')

    expect(codesOf(await finish(api.somebody(), code()))).toEqual(['SECOND_STEP_ENDED'])
    const stranger = api.somebody()
    stranger.holds('skillgrad.second_step', 'a-guess')
    expect(codesOf(await finish(stranger, code()))).toEqual(['SECOND_STEP_ENDED'])
  })

  test('a code is not taken twice, also not by two at once, and none older than it', async () => {
    const { secret, code } = await givenTwoStep('gil@example.com')
    const two = [await signIn('gil@example.com'), await signIn('gil@example.com')]
    const both = await Promise.all(two.map(({ person }) => finish(person, code())))

    expect(both.flatMap(codesOf)).toEqual(['WRONG_CODE'])
    const { person } = await signIn('gil@example.com')
    expect(codesOf(await finish(person, code()))).toEqual(['WRONG_CODE'])
    const before = codeFrom(secret, new Date(now().getTime() - halfMinute))
    expect(codesOf(await finish(person, before))).toEqual(['WRONG_CODE'])
    api.clock.advance(halfMinute)
    expect(codesOf(await finish(person, code()))).toEqual([])
  })

  test('a step opens one session, however many codes are right', async () => {
    const { code, recoveryCodes } = await givenTwoStep('hal@example.com')
    const { person } = await signIn('hal@example.com')
    const twin = api.somebody()
    twin.holds('skillgrad.second_step', /second_step=([^;]+)/.exec(person.cookie)![1]!)

    const both = await Promise.all([finish(person, code()), finish(twin, recoveryCodes[0]!)])

    expect(both.flatMap(codesOf)).toEqual(['SECOND_STEP_ENDED'])
  })

  test('a clock may be half a minute off, and no more', async () => {
    const { secret } = await givenTwoStep('ida@example.com')
    const { person } = await signIn('ida@example.com')
    const at = (ms: number) => codeFrom(secret, new Date(now().getTime() + ms))

    expect(codesOf(await finish(person, at(-2 * halfMinute)))).toEqual(['WRONG_CODE'])
    expect(codesOf(await finish(person, at(2 * halfMinute)))).toEqual(['WRONG_CODE'])
    expect(codesOf(await finish(person, at(halfMinute)))).toEqual([])
  })

  test('wrong codes are throttled for person and address, then for the person everywhere', async () => {
    const { code } = await givenTwoStep('jo@example.com')
    const { person } = await signIn('jo@example.com')
    const here = await Promise.all(Array.from({ length: 10 }, () => finish(person, '000000')))

    expect(here.flatMap(codesOf).toSorted()).toEqual([
      ...Array(2).fill('TOO_MANY_TRIES'),
      ...Array(8).fill('WRONG_CODE'),
    ])
    expect(codesOf(await finish(person, code()))).toEqual(['TOO_MANY_TRIES'])
    const { person: elsewhere } = await signIn('jo@example.com')
    const there: string[] = []
    for (let n = 0; n < 8; n++) there.push(...codesOf(await finish(elsewhere, '000000')))
    expect(there).toEqual([...Array(7).fill('WRONG_CODE'), 'TOO_MANY_TRIES'])
  })

  test('the second step ends after ten minutes', async () => {
    const { code } = await givenTwoStep('kim@example.com')
    const { person } = await signIn('kim@example.com')
    api.clock.advance(11 * 60_000)

    expect(codesOf(await finish(person, code()))).toEqual(['SECOND_STEP_ENDED'])
  })

  test('an invitation waits until its person is through both steps', async () => {
    const { code } = await givenTwoStep('lee@example.com')
    const token = await invitationFor('lee@example.com')
    const lee = api.somebody()
    const accept = (input: object) => lee.does('acceptInvitation', input, 'viewer { email } needsSecondStep')

    expect(await accept({ token, password })).toMatchObject({ viewer: null, needsSecondStep: true })
    expect(await seen(lee)).toBeNull()
    await finish(lee, code())
    expect(await accept({ token })).toMatchObject({ viewer: { email: 'lee@example.com' }, userErrors: [] })
  })

  test('a new password by letter is no way around the second step', async () => {
    const { code } = await givenTwoStep('mo@example.com')
    const { person: waiting } = await signIn('mo@example.com')
    const token = await resetTokenFor('mo@example.com')
    const mo = api.somebody()

    const payload = await mo.does(
      'resetPassword',
      { token, password: 'seven quiet lanterns' },
      'viewer { email } needsSecondStep',
    )

    expect(payload).toMatchObject({ viewer: null, needsSecondStep: true, userErrors: [] })
    expect(await seen(mo)).toBeNull()
    expect(codesOf(await finish(waiting, code()))).toEqual(['SECOND_STEP_ENDED'])
    expect(codesOf(await finish(mo, code()))).toEqual([])
  })
})

describe('recovery codes', () => {
  test('each works once, however it is typed', async () => {
    const { recoveryCodes } = await givenTwoStep('nia@example.com')
    const typed = ` ${recoveryCodes[3]!.toUpperCase().replaceAll('-', ' ')} `
    const two = [await signIn('nia@example.com'), await signIn('nia@example.com')]
    const both = await Promise.all(two.map(({ person }) => finish(person, typed)))

    expect(both.flatMap(codesOf)).toEqual(['WRONG_CODE'])
    const [inside] = await Promise.all(two.map(async ({ person }) => ((await seen(person)) ? person : null)))
    const { viewer } = await (inside ?? two[1]!.person).asks('{ viewer { twoStep { recoveryCodesLeft } } }')
    expect(viewer.twoStep.recoveryCodesLeft).toBe(9)
    expect((await lettersTo('nia@example.com')).at(-1)!.text).toContain('one of your recovery codes was used')
  })

  test('are made anew with a code, not with those of others nor with the password alone', async () => {
    const { person, code, recoveryCodes } = await givenTwoStep('ola@example.com')
    const { recoveryCodes: others } = await givenTwoStep('olaf@example.com')
    const renew = (proof: string) => person.does('renewRecoveryCodes', { proof }, 'recoveryCodes')

    expect(codesOf(await renew('a guess at it'))).toEqual(['WRONG_PROOF'])
    expect(codesOf(await renew(others[0]!))).toEqual(['WRONG_PROOF'])
    expect(codesOf(await renew(password))).toEqual(['WRONG_PROOF'])
    const { recoveryCodes: fresh } = await renew(code())
    api.clock.advance(halfMinute)
    const { person: back } = await signIn('ola@example.com')
    expect(codesOf(await finish(back, recoveryCodes[0]!))).toEqual(['WRONG_CODE'])
    expect(codesOf(await finish(back, fresh[0]))).toEqual([])
  })

  test('have eighty bits each, in letters that are not taken for others', () => {
    for (const code of newRecoveryCodes()) {
      expect(code).toMatch(/^([a-hjkmnp-z02-9]{4}-){3}[a-hjkmnp-z02-9]{4}$/)
      expect(recoveryHash(code)).not.toBeNull()
    }
    for (const text of ['', '123456', 'correct horse battery', 'iiii-iiii-iiii-iiii'])
      expect(recoveryHash(text)).toBeNull()
  })
})

describe('switching it off', () => {
  test.each([
    ['a code of the app', ({ code }: { code(): string }) => code()],
    ['a recovery code', ({ recoveryCodes }: { recoveryCodes: string[] }) => recoveryCodes[0]!],
  ])('needs no more than %s', async (name, proofFrom) => {
    const email = `off-${name.replaceAll(' ', '-')}@example.com`
    const given = await givenTwoStep(email)
    const proof = proofFrom(given as { code(): string; recoveryCodes: string[] })

    const { viewer, userErrors } = await given.person.does(
      'endTwoStep',
      { proof },
      'viewer { twoStep { since recoveryCodesLeft } }',
    )

    expect(userErrors).toEqual([])
    expect(viewer.twoStep).toEqual({ since: null, recoveryCodesLeft: 0 })
    expect((await signIn(email)).viewer).toEqual({ email })
  })

  test('is refused with the password alone, but for whoever has just shown a passkey', async () => {
    const { person } = await givenTwoStep('quinn@example.com')
    const end = (by: Person) => by.does('endTwoStep', { proof: password }, 'viewer { email }')
    expect(codesOf(await end(person))).toEqual(['WRONG_PROOF'])
    await api.db.owner.session.updateMany({
      where: { user: { email: 'quinn@example.com' } },
      data: { method: 'passkey' },
    })
    api.clock.advance(6_000)

    const { viewer } = await person.asks('{ viewer { twoStep { takesPassword } } }')

    expect(viewer.twoStep.takesPassword).toBe(true)
    expect(codesOf(await end(person))).toEqual([])
  })

  test('is refused without it, and guessing is throttled', async () => {
    const { person } = await givenTwoStep('pat@example.com')
    const codes: string[] = []
    for (let n = 0; n < 9; n++)
      codes.push(...codesOf(await person.does('endTwoStep', { proof: 'a guess at it' }, 'viewer { email }')))

    expect(codes).toEqual([...Array(8).fill('WRONG_PROOF'), 'TOO_MANY_TRIES'])
    expect((await signIn('pat@example.com')).needsSecondStep).toBe(true)
  })
})

// Comes last: sessions are opened by the real clock, and look old to whatever follows.
test('setting up is for whoever signed in just now', async () => {
  const person = await givenAccount('cy@example.com')
  api.clock.advance(31 * 60_000)

  const { beginTwoStep } = await person.asks('mutation { beginTwoStep { userErrors { code } } }')

  expect(beginTwoStep.userErrors).toEqual([{ code: 'SIGN_IN_AGAIN' }])
})

async function invitationFor(email: string): Promise<string> {
  const owner = await api.member({ role: 'owner' })
  await owner.does(
    'inviteMember',
    { organization: owner.organizationId, email, role: 'LEARNER' },
    'invitation { id }',
  )
  const letter = await api.db.owner.mail.findFirstOrThrow({ where: { recipient: email } })
  return /invitations\/(\S+)/.exec(letter.text)![1]!
}

async function resetTokenFor(email: string): Promise<string> {
  await api.somebody().does('requestPasswordReset', { email }, 'done')
  const { rows } = await api.db.as(
    'queue',
    `select payload->>'token' as token from graphile_worker._private_jobs where payload->>'email' = '${email}'`,
  )
  return rows[0].token as string
}
