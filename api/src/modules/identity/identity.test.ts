import request from 'supertest'
import { givenApi } from '../../../testkit/api.js'
import type { Person } from '../../../testkit/person.js'
import { signInByAddress, signInByPerson } from './throttle.js'

const api = await givenApi()

const entered = 'viewer { id name email locale } organization { slug name viewerRole }'
const company = (email: string) => ({
  organizationName: 'Meridian Health',
  name: 'Amara Okafor',
  email,
  password: 'correct horse battery',
  locale: 'EN',
})

describe('signing up a company', () => {
  test('makes the person its owner and signs them in', async () => {
    const amara = api.somebody()

    const { organization, viewer, userErrors } = await amara.does(
      'signUpCompany',
      company('Amara@Example.com'),
      entered,
    )

    expect(userErrors).toEqual([])
    expect(viewer).toMatchObject({ name: 'Amara Okafor', email: 'amara@example.com', locale: 'EN' })
    expect(organization).toMatchObject({ name: 'Meridian Health', viewerRole: 'OWNER' })
    const { viewer: seen } = await amara.asks(
      '{ viewer { email memberships { role organization { slug } } } }',
    )
    expect(seen.memberships).toEqual([{ role: 'OWNER', organization: { slug: organization.slug } }])
  })

  test('stores the password as argon2id and nothing else of it', async () => {
    await api.somebody().does('signUpCompany', company('stored@example.com'), entered)

    const { rows } = await api.db.as(
      'auth',
      `select a.password from auth.account a join auth."user" u on u.id = a.user_id where u.email = 'stored@example.com'`,
    )

    expect(rows).toEqual([{ password: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/) }])
  })

  test('takes the zone of the browser for the company, or UTC where that is not known', async () => {
    const zone = async (email: string, timezone?: string) =>
      (
        await api
          .somebody()
          .does('signUpCompany', { ...company(email), timezone }, 'organization { timezone }')
      ).organization.timezone

    expect(await zone('berlin@example.com', 'Europe/Berlin')).toBe('Europe/Berlin')
    expect(await zone('olympus@example.com', 'Mars/Olympus')).toBe('UTC')
    expect(await zone('nowhere@example.com')).toBe('UTC')
  })

  test('tells every fault of the form at once, in the language of the browser', async () => {
    const input = { organizationName: ' ', name: '', email: 'nowhere', password: 'short', locale: 'ZH_CN' }

    const { userErrors, viewer } = await api.somebody('zh-CN').does('signUpCompany', input, entered)

    expect(viewer).toBeNull()
    expect(userErrors.map((error: { code: string; path: string[] }) => [error.code, ...error.path])).toEqual([
      ['REQUIRED', 'organizationName'],
      ['REQUIRED', 'name'],
      ['EMAIL_INVALID', 'email'],
      ['PASSWORD_TOO_SHORT', 'password'],
    ])
    expect(userErrors[3].message).toBe('密码至少需要 10 个字符。')
  })

  test('leaves nothing behind when the e-mail is taken', async () => {
    await api.somebody().does('signUpCompany', company('taken@example.com'), entered)
    const before = await api.db.owner.organization.count()

    const { userErrors } = await api.somebody().does('signUpCompany', company('taken@example.com'), entered)

    expect(userErrors[0].code).toBe('EMAIL_TAKEN')
    expect(await api.db.owner.organization.count()).toBe(before)
  })

  test('of two at once with one e-mail, one is told that it is taken and only one company exists', async () => {
    const before = await api.db.owner.organization.count()

    const both = await Promise.all(
      [1, 2].map(() => api.somebody().does('signUpCompany', company('twice@example.com'), entered)),
    )

    expect(
      both.flatMap((payload) => payload.userErrors.map((error: { code: string }) => error.code)),
    ).toEqual(['EMAIL_TAKEN'])
    expect(await api.db.owner.organization.count()).toBe(before + 1)
  })

  test('gives companies of one name different addresses, and one without Latin letters an address too', async () => {
    const names = ['Lumen', 'Lumen', '深圳智能']
    const made = await Promise.all(
      names.map((organizationName, at) =>
        api
          .somebody()
          .does('signUpCompany', { ...company(`slug${at}@example.com`), organizationName }, entered),
      ),
    )

    const slugs = made.map((payload) => payload.organization.slug)
    expect(new Set(slugs).size).toBe(3)
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9][a-z0-9-]+$/)
  })
})

describe('signing in', () => {
  beforeAll(() => api.somebody().does('signUpCompany', company('jonas@example.com'), entered))

  test('works with e-mail and password, and signing out ends it at once', async () => {
    const jonas = api.somebody()

    const { viewer, organization } = await jonas.does(
      'signIn',
      { email: ' Jonas@example.com ', password: 'correct horse battery' },
      entered,
    )
    expect([viewer.email, organization.viewerRole]).toEqual(['jonas@example.com', 'OWNER'])

    const kept = jonas.cookie
    await jonas.asks('mutation { signOut { done } }')
    expect(await jonas.asks('{ viewer { id } }')).toEqual({ viewer: null })
    const thief = await jonas.sends({ query: '{ viewer { id } }' }, { cookie: kept })
    expect(thief.data.viewer).toBeNull()
  })

  test('answers an unknown e-mail and a wrong password alike', async () => {
    const wrong = await api
      .somebody()
      .does('signIn', { email: 'jonas@example.com', password: 'not the password' }, entered)
    const unknown = await api
      .somebody()
      .does('signIn', { email: 'nobody@example.com', password: 'not the password' }, entered)

    expect(wrong).toEqual(unknown)
    expect(wrong.userErrors[0].code).toBe('WRONG_CREDENTIALS')
  })

  test('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const response = await request(api.url).post('/graphql').set(api.somebody().headers()).send({
      query: `mutation { signIn(input: { email: "jonas@example.com", password: "correct horse battery" }) { viewer { id } } }`,
    })

    const [cookie] = response.headers['set-cookie'] as unknown as string[]
    expect(cookie).toMatch(/^skillgrad\.session_token=.*HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
  })

  test('is throttled for one person from one address, and only there', async () => {
    const attacker = api.somebody()
    const guess = () => attacker.does('signIn', { email: 'jonas@example.com', password: 'guess' }, entered)
    const codes: string[] = []
    for (let n = 0; n < 9; n++) codes.push((await guess()).userErrors[0].code)

    expect(codes.slice(0, 8)).toEqual(Array(8).fill('WRONG_CREDENTIALS'))
    expect(codes[8]).toBe('TOO_MANY_TRIES')
    const right = { email: 'jonas@example.com', password: 'correct horse battery' }
    expect((await attacker.does('signIn', right, entered)).userErrors[0].code).toBe('TOO_MANY_TRIES')
    expect((await api.somebody().does('signIn', right, entered)).userErrors).toEqual([])
  })

  test.each([
    ['address, whoever it tries', 40, (n: number) => ({ email: `nobody-${n}@example.com` })],
    ['account, from wherever', 60, () => ({ person: api.somebody() })],
  ])('is throttled for one %s, after %i tries', async (_, tries, differing) => {
    const email = `throttled-${tries}@example.com`
    await api.somebody().does('signUpCompany', company(email), entered)
    const attacker = api.somebody()
    const guess = async (n: number, password: string) => {
      const { person = attacker, ...input } = { email, ...differing(n) } as { email: string; person?: Person }
      const { userErrors } = await person.does('signIn', { ...input, password }, entered)
      return userErrors[0]?.code
    }
    const { throttle } = api.composition.services
    const [limit, subject] = tries === 40 ? [signInByAddress, attacker.address] : [signInByPerson, email]
    // All but the last, counted as they are when somebody guesses.
    for (let n = 0; n < tries - 1; n++) await throttle.count(limit, subject)

    expect(await guess(1, 'a guess')).toBe('WRONG_CREDENTIALS')
    expect(await guess(2, 'a guess')).toBe('TOO_MANY_TRIES')
    expect(await guess(3, 'correct horse battery')).toBe('TOO_MANY_TRIES')
  })

  test('gives another session than the one that somebody planted in the browser, which ends', async () => {
    const attacker = api.somebody()
    await attacker.does('signUpCompany', company('planter@example.com'), entered)
    await api.somebody().does('signUpCompany', company('planted@example.com'), entered)
    const held = (person: Person) => /skillgrad\.session_token=([^;]+)/.exec(person.cookie)![1]!
    const right = { email: 'planted@example.com', password: 'correct horse battery' }

    for (const planted of [held(attacker), 'a-token-that-somebody-chose.signature']) {
      const victim = api.somebody()
      victim.holds('skillgrad.session_token', planted)
      await victim.does('signIn', right, entered)

      expect(held(victim)).not.toBe(planted)
      expect((await victim.asks('{ viewer { email } }')).viewer).toEqual({ email: right.email })
      const thief = api.somebody()
      thief.holds('skillgrad.session_token', planted)
      expect((await thief.asks('{ viewer { email } }')).viewer).toBeNull()
    }
  })

  test('many guesses at one moment do not slip past the limit together', async () => {
    const attacker = api.somebody()

    const all = await Promise.all(
      Array.from({ length: 12 }, () =>
        attacker.does('signIn', { email: 'at-once@example.com', password: 'guess' }, entered),
      ),
    )

    const codes = all.map((payload) => payload.userErrors[0].code)
    expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(4)
  })
})

describe('changing oneself', () => {
  test('a new language is spoken from the next sentence on', async () => {
    const mei = api.somebody()
    await mei.does('signUpCompany', company('mei@example.com'), entered)

    const { viewer } = await mei.does(
      'updateViewer',
      { locale: 'ZH_CN', name: '林美' },
      'viewer { name locale }',
    )

    expect(viewer).toEqual({ name: '林美', locale: 'ZH_CN' })
    expect(await mei.asks('{ viewer { name locale } }')).toEqual({ viewer })
  })
})

describe("the identity library's own endpoints", () => {
  test.each([
    '/api/auth/sign-in/email',
    '/api/auth/sign-up/email',
    '/api/auth/change-email',
    '/api/auth/list-sessions',
    '/api/auth/get-session',
    '/api/auth/update-user',
    '/api/auth/sign-out',
  ])('%s is not reachable', async (path) => {
    const response = await request(api.url).post(path).set(api.somebody().headers()).send({})

    expect(response.status).toBe(404)
  })
})
