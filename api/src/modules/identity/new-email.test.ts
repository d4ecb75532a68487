import { givenApi } from '../../../testkit/api.js'
import { proves } from '../../../testkit/provider/company.js'
import { described, givenDirectory } from '../../../testkit/scim.js'
import { Refusal } from '../../graphql/refusal.js'
import { newEmailFrom } from './input.js'

const api = await givenApi()
const password = 'correct horse battery'

function outcome(text: string): string {
  try {
    return newEmailFrom(text, ['email'])
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test.each([
  [' Ada@Gmail.com ', 'ada@gmail.com'],
  ['ada@qq.com', 'ada@qq.com'],
  ['ada+pm@northwind.co.uk', 'ada+pm@northwind.co.uk'],
  ['ada@mailinator.com', 'EMAIL_DISPOSABLE'],
  ['Ada@Team.Mailinator.COM', 'EMAIL_DISPOSABLE'],
  ['ada@guerrillamail.com', 'EMAIL_DISPOSABLE'],
  ['ada@xn--nrthwind-66g.com', 'EMAIL_LETTERS'],
  // The second letter is Cyrillic; then all of them are.
  ['ada@nоrthwind.com', 'EMAIL_LETTERS'],
  ['ada@аррӏе.com', 'EMAIL_LETTERS'],
  ['ada@münchen.de', 'EMAIL_LETTERS'],
  // A Cyrillic first letter before the @.
  ['аda@northwind.com', 'EMAIL_INVALID'],
  ['ada@nowhere', 'EMAIL_INVALID'],
])('%j of somebody new is %s', (typed, code) => {
  expect(outcome(typed)).toBe(code)
})

test.each(['ada@mailinator.com', 'ada@аррӏе.com'])(
  'nobody comes in with %s, whichever way they try',
  async (email) => {
    const admin = await api.member({ role: 'owner' })
    const organization = admin.organizationId
    const link = await admin.does('createInviteLink', { organization, role: 'LEARNER', days: 7 }, 'address')
    const stranger = api.somebody()
    const account = {
      organizationName: 'Lumen',
      name: 'Ada',
      email: `own${email.length}@example.com`,
      password,
      locale: 'EN',
    }
    const founder = api.somebody()
    await founder.does('signUpCompany', account, 'viewer { email }')

    const refused = [
      await stranger.does('signUpCompany', { ...account, email }, 'viewer { email }'),
      await stranger.does('requestInvitation', { token: link.address.split('/').at(-1), email }, 'answer'),
      await admin.does('inviteMember', { organization, email, role: 'LEARNER' }, 'invitation { email }'),
      await founder.does('beginEmailChange', { email, currentPassword: password }, 'done'),
    ].map(({ userErrors }) => userErrors[0])
    const file = Buffer.from(`email\n${email}\n`).toString('base64')
    const { preview } = await admin.does(
      'previewMemberImport',
      { organization, fileName: 'people.csv', file },
      'preview { lines { outcome reason } }',
    )

    const [first] = refused
    expect(first.code).toMatch(/^EMAIL_(DISPOSABLE|LETTERS)$/)
    for (const one of refused) expect(one).toEqual(first)
    expect(preview.lines).toEqual([{ outcome: 'FAILED', reason: first.message }])
    expect(await api.db.owner.user.count({ where: { email } })).toBe(0)
  },
)

test('the sentence names the domain as DNS has it, and what to do, in both languages', async () => {
  const signUp = async (language: string, email: string) =>
    (
      await api
        .somebody(language)
        .does(
          'signUpCompany',
          { organizationName: 'Lumen', name: 'Ada', email, password, locale: 'EN' },
          'viewer { email }',
        )
    ).userErrors[0].message

  expect(await signUp('en', 'ada@аррӏе.com')).toMatch(/\(in DNS: xn--.+\.com\).+your company’s own sign-in/)
  expect(await signUp('zh-CN', 'ada@mailinator.com')).toBe(
    'mailinator.com 提供的是一次性邮箱，用后即弃，之后将无法联系到该账号。请使用长期有效的邮箱，例如工作邮箱。',
  )
})

test('a company’s directory says who its people are, whatever letters its proved domain has', async () => {
  const domain = 'xn--mnchen-rck-9dbh.de'
  const { owner, idp } = await givenDirectory(api)
  await proves(api, owner, domain)

  const email = `ada@${domain}`

  const { status } = await idp.post('/Users', described('Ada Nowak', { userName: email, emails: [] }))

  expect(status).toBe(201)
  expect(await api.db.owner.user.count({ where: { email } })).toBe(1)
})
