import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { givenApi } from '../../../testkit/api.js'
import { TestQueue } from '../../../testkit/jobs.js'
import { connectLive } from '../../../testkit/live.js'
import { givenMailServer } from '../../../testkit/mail-server.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { handlers } from '../../jobs/handlers.js'
import { createLog } from '../../log.js'
import { smtpPostman } from '../mail/send-letter.js'
import { breachedPasswords } from './breached-passwords.js'

/** Known to the service of stolen passwords below. */
const stolen = 'stolen by many hands'
/** Stands in its answers with a count of 0: nobody lost it. */
const padded = 'four words of padding'
const hashOf = (password: string) => createHash('sha1').update(password).digest('hex').toUpperCase()
const restOf = (password: string) => hashOf(password).slice(5)
const service = await givenServiceOfStolenPasswords()
const api = await givenApi({ breached: breachedPasswords(service.url, createLog('test', 'silent')) })
const mailbox = await givenMailServer()
const queue = new TestQueue(
  api.db,
  handlers({
    ...api.composition.services,
    postman: smtpPostman(mailbox.url, { from: 'Skillgrad <no-reply@example.com>' }),
  }),
)

const company = (email: string) => ({
  organizationName: 'Lumen',
  name: 'Amara Okafor',
  email,
  password: 'correct horse battery',
  locale: 'EN',
})
const signIn = (email: string, password: string, person = api.somebody()) =>
  person.does('signIn', { email, password }, 'viewer { email }')
const forgot = (email: string, person = api.somebody()) =>
  person.does('requestPasswordReset', { email }, 'done')
const actions = async (email: string) => {
  const { id } = await api.db.owner.user.findFirstOrThrow({ where: { email } })
  const events = await api.db.owner.auditEvent.findMany({ where: { actorId: id }, orderBy: { at: 'asc' } })
  return events.map((event) => event.action)
}

async function givenAccount(email: string) {
  const person = api.somebody()
  await person.does('signUpCompany', company(email), 'viewer { email }')
  return person
}

async function tokenSentTo(email: string): Promise<string> {
  await forgot(email)
  await queue.work()
  return /reset-password\/(\S+)/.exec(mailbox.lettersTo(email).at(-1)!)![1]!
}

describe('a forgotten password', () => {
  test('is replaced by the holder of the mailbox, who is signed in; every other session ends', async () => {
    const before = await givenAccount('amara@example.com')
    const token = await tokenSentTo('amara@example.com')
    const amara = api.somebody()

    expect(await amara.asks(`{ passwordReset(token: "${token}") { email } }`)).toEqual({
      passwordReset: { email: 'amara@example.com' },
    })
    const input = { token, password: 'seven quiet lanterns' }
    const { viewer, userErrors } = await amara.does('resetPassword', input, 'viewer { email }')

    expect(userErrors).toEqual([])
    expect(viewer).toEqual({ email: 'amara@example.com' })
    expect(await amara.asks('{ viewer { email } }')).toEqual({ viewer })
    expect(await before.asks('{ viewer { email } }')).toEqual({ viewer: null })
    expect((await signIn('amara@example.com', 'correct horse battery')).viewer).toBeNull()
    expect((await signIn('amara@example.com', 'seven quiet lanterns')).viewer).not.toBeNull()
    expect(await actions('amara@example.com')).toContain('password.reset')
  })

  test('the link works once, and the use of one spends all that were sent', async () => {
    await givenAccount('bo@example.com')
    const [older, newer] = [await tokenSentTo('bo@example.com'), await tokenSentTo('bo@example.com')]
    const use = (token: string) =>
      api.somebody().does('resetPassword', { token, password: 'seven quiet lanterns' }, 'viewer { email }')

    const both = await Promise.all([use(newer), use(newer)])

    expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code))).toEqual([
      'RECOVERY_SPENT',
    ])
    expect((await use(older)).userErrors[0].code).toBe('RECOVERY_SPENT')
    expect(await api.somebody().asks(`{ passwordReset(token: "${older}") { email } }`)).toEqual({
      passwordReset: null,
    })
  })

  test('the link ends after an hour', async () => {
    await givenAccount('cy@example.com')
    const token = await tokenSentTo('cy@example.com')

    api.clock.advance(61 * 60_000)

    const input = { token, password: 'seven quiet lanterns' }
    const { userErrors } = await api.somebody().does('resetPassword', input, 'viewer { email }')
    expect(userErrors[0].code).toBe('RECOVERY_SPENT')
  })

  test('the answer for an address without an account is the same, and nobody gets a letter', async () => {
    await givenAccount('di@example.com')

    expect(await forgot('nobody@example.com')).toEqual(await forgot('di@example.com'))
    await queue.work()
    expect(mailbox.lettersTo('nobody@example.com')).toEqual([])
  })

  test('nobody fills a mailbox that is not theirs', async () => {
    const codes: string[] = []
    for (let n = 0; n < 6; n++)
      codes.push(
        (await forgot('full@example.com')).userErrors.map(({ code }: { code: string }) => code).join(),
      )

    expect(codes).toEqual(['', '', '', '', '', 'TOO_MANY_TRIES'])
  })

  test('the letter speaks the language of the person', async () => {
    const person = await givenAccount('mei@example.com')
    await person.does('updateViewer', { locale: 'ZH_CN' }, 'viewer { locale }')

    await tokenSentTo('mei@example.com')

    expect(mailbox.lettersTo('mei@example.com').at(-1)).toContain('设置新密码')
  })

  test('a letter that could not be handed over is handed over later, once', async () => {
    await givenAccount('el@example.com')
    await forgot('el@example.com')
    mailbox.refuses(true)
    await expect(queue.work()).rejects.toThrow()
    mailbox.refuses(false)

    await queue.work({ again: true })
    await queue.work({ again: true })

    const letters = await api.db.owner.identityMail.findMany({ where: { recipient: 'el@example.com' } })
    expect(letters.filter(({ sentAt }) => sentAt === null)).toEqual([])
    expect(mailbox.lettersTo('el@example.com')).toHaveLength(letters.length)
  })
})

describe('a new password for whoever knows the old one', () => {
  const change = (
    person: Awaited<ReturnType<typeof givenAccount>>,
    currentPassword: string,
    password: string,
  ) => person.does('changePassword', { currentPassword, password }, 'viewer { email }')

  test('ends the other sessions and keeps this one', async () => {
    const here = await givenAccount('fay@example.com')
    const elsewhere = api.somebody()
    await signIn('fay@example.com', 'correct horse battery', elsewhere)

    expect((await change(here, 'correct horse battery', 'seven quiet lanterns')).userErrors).toEqual([])

    expect((await here.asks('{ viewer { email } }')).viewer).not.toBeNull()
    expect((await elsewhere.asks('{ viewer { email } }')).viewer).toBeNull()
    expect(await actions('fay@example.com')).toContain('password.changed')
  })

  test('needs the old one, and guessing it is throttled like signing in', async () => {
    const thief = await givenAccount('gil@example.com')
    const codes: string[] = []
    for (let n = 0; n < 9; n++)
      codes.push((await change(thief, 'a guess at it', 'seven quiet lanterns')).userErrors[0].code)

    expect(codes).toEqual([...Array(8).fill('WRONG_PASSWORD'), 'TOO_MANY_TRIES'])
  })

  test('a stranger changes nothing', async () => {
    const input = { currentPassword: 'a guess at it', password: 'seven quiet lanterns' }
    const { userErrors } = await api.somebody().does('changePassword', input, 'viewer { email }')

    expect(userErrors[0].code).toBe('UNAUTHENTICATED')
  })
})

describe('whoever knows the old password', () => {
  test('and signs in while a new one is set is out all the same', async () => {
    const owner = await givenAccount('race@example.com')
    const thieves = Array.from({ length: 6 }, () => api.somebody())

    const signingIn = thieves.map((thief) => signIn('race@example.com', 'correct horse battery', thief))
    const changed = await owner.does(
      'changePassword',
      { currentPassword: 'correct horse battery', password: 'seven quiet lanterns' },
      'viewer { email }',
    )
    await Promise.all(signingIn)

    expect(changed.userErrors).toEqual([])
    for (const thief of thieves) expect((await thief.asks('{ viewer { email } }')).viewer).toBeNull()
  })
})

describe('a password is refused', () => {
  test.each([
    ['that is on every list', 'password1234', 'PASSWORD_EASY'],
    ['of neighbours on the keyboard', 'qwertyuiop[]', 'PASSWORD_EASY'],
    ['made of the company and a year', 'lumen2026!', 'PASSWORD_EASY'],
    ['made of the name', 'okaforamara', 'PASSWORD_EASY'],
    ['that was stolen elsewhere', stolen, 'PASSWORD_BREACHED'],
  ])('%s', async (_, password, code) => {
    const input = { ...company(`refused-${Math.random()}@example.com`), password }
    const { userErrors } = await api.somebody().does('signUpCompany', input, 'viewer { email }')

    expect(userErrors).toMatchObject([{ code, path: ['password'] }])
  })

  test('of 128 characters is looked at as quickly as others', async () => {
    const input = { ...company('long@example.com'), password: 'ab1!'.repeat(32) }
    const { userErrors } = await api.somebody().does('signUpCompany', input, 'viewer { email }')

    expect(userErrors).toMatchObject([{ code: 'PASSWORD_EASY' }])
  })

  test('but not one that only pads the answer', async () => {
    const input = { ...company('padded@example.com'), password: padded }

    expect((await api.somebody().does('signUpCompany', input, 'viewer { email }')).userErrors).toEqual([])
  })

  test('but a service that only leads elsewhere refuses nobody, and is not followed', async () => {
    service.refuses(true)
    const input = { ...company('away@example.com'), password: stolen }

    expect((await api.somebody().does('signUpCompany', input, 'viewer { email }')).userErrors).toEqual([])
    service.refuses(false)
  })

  test('the service learns five characters of a hash and no more', () => {
    expect(service.asked.length).toBeGreaterThan(0)
    for (const path of service.asked) expect(path).toMatch(/^\/range\/[0-9A-F]{5}$/)
  })
})

describe('sessions', () => {
  const listed = '{ viewer { sessions { id address userAgent isCurrent } } }'

  test('are listed with where they were begun, and end one by one', async () => {
    const here = await givenAccount('hal@example.com')
    const elsewhere = api.somebody()
    await signIn('hal@example.com', 'correct horse battery', elsewhere)
    const { sessions } = (await here.asks(listed)).viewer
    const other = sessions.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent)

    expect(sessions).toHaveLength(2)
    expect(other.address).toBe(elsewhere.address)
    expect((await here.does('endSession', { session: other.id }, 'viewer { email }')).userErrors).toEqual([])
    expect(await elsewhere.asks('{ viewer { email } }')).toEqual({ viewer: null })
    expect((await here.asks(listed)).viewer.sessions).toHaveLength(1)
  })

  test('all others end at once', async () => {
    const here = await givenAccount('ida@example.com')
    const others = [api.somebody(), api.somebody()]
    for (const person of others) await signIn('ida@example.com', 'correct horse battery', person)

    await here.asks('mutation { endOtherSessions { userErrors { code } } }')

    for (const person of others) expect((await person.asks('{ viewer { email } }')).viewer).toBeNull()
    expect((await here.asks(listed)).viewer.sessions).toMatchObject([{ isCurrent: true }])
  })

  test('a page that listens ends with the session it was opened in, and no other', async () => {
    const here = await givenAccount('listens@example.com')
    const there = api.somebody()
    await signIn('listens@example.com', company('').password, there)
    const { viewer } = await here.asks('{ viewer { memberships { organization { id } } } }')
    const { organization } = viewer.memberships[0]
    const clients = [connectLive(here), connectLive(there)]
    const [kept, lost] = clients.map((client) =>
      client.iterate({
        query: 'subscription ($id: ID!) { teamDashboardChanged(organization: $id) { at } }',
        variables: { id: organization.id },
      }),
    )
    for (const heard of [kept, lost]) await heard!.next()

    await here.asks('mutation { endOtherSessions { userErrors { code } } }')

    await expect(lost!.next()).rejects.toMatchObject({ code: 4403 })
    await api.db.as('api', `select pg_notify('grading_applied', $1)`, [
      JSON.stringify({ organization: decodeIdOf('Organization', organization.id)!.id, submission: null }),
    ])
    expect((await kept!.next()).done).toBe(false)
    for (const client of clients) await client.dispose()
  })

  test('has a cookie that outlives a fortnight, for its use prolongs it', async () => {
    await givenAccount('daily@example.com')
    const answer = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { ...api.somebody().headers(), 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email } } }',
        variables: { input: { email: 'daily@example.com', password: company('').password } },
      }),
    })

    const held = answer.headers.getSetCookie().filter((cookie) => cookie.includes('session_token'))
    expect(held).toEqual([expect.stringContaining(`Max-Age=${90 * 86_400}`)])
  })

  test('of others are not there', async () => {
    const here = await givenAccount('jo@example.com')
    const [session] = (await here.asks(listed)).viewer.sessions
    const outsider = await givenAccount('kim@example.com')

    const { userErrors } = await outsider.does('endSession', { session: session.id }, 'viewer { email }')

    expect(userErrors[0].code).toBe('NOT_FOUND')
    expect((await here.asks('{ viewer { email } }')).viewer).not.toBeNull()
  })
})

/** Answers as the public service does: the rest of each hash of the range, with how often it was seen. */
async function givenServiceOfStolenPasswords() {
  const asked: string[] = []
  let isAway = false
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    asked.push(request.url!)
    if (isAway) return void response.writeHead(302, { location: '/elsewhere' }).end()
    response.end(
      [
        '0018A45C4D1DEF81644B54AB7F969B88D65:3',
        `${restOf(padded)}:0`,
        ...(request.url!.endsWith(hashOf(stolen).slice(0, 5)) ? [`${restOf(stolen)}:42`] : []),
      ].join('\r\n'),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => server.close())
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/range/`, asked, refuses: (away: boolean) => void (isAway = away) }
}

describe('a session', () => {
  const sees = async (person: ReturnType<typeof api.somebody>) =>
    (await person.asks('{ viewer { email } }')).viewer !== null

  test('ends in the browser that signs in anew, for whoever kept its cookie as well', async () => {
    const person = api.somebody()
    await person.does('signUpCompany', company('again@example.com'), 'viewer { email }')
    const [name, ...value] = person.cookie.split('=')
    const thief = api.somebody()
    thief.holds(name!, value.join('='))
    expect(await sees(thief)).toBe(true)

    await signIn('again@example.com', 'correct horse battery', person)

    expect([await sees(person), await sees(thief)]).toEqual([true, false])
  })

  // Comes last: the clock goes on for whatever follows.
  test('ends after ninety days, however it is used', async () => {
    const person = api.somebody()
    await person.does('signUpCompany', company('for-ever@example.com'), 'viewer { email }')
    await signIn('for-ever@example.com', 'correct horse battery', person)
    api.clock.advance(89 * 86_400_000)
    expect(await sees(person)).toBe(true)

    api.clock.advance(2 * 86_400_000)

    expect(await sees(person)).toBe(false)
  })
})
