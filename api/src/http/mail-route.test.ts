import request from 'supertest'
import { givenApi } from '../../testkit/api.js'

const api = await givenApi()
const hostile = '<img src=x onerror=alert(1)>"'

test('whoever invites in Chinese sends a letter in Chinese, and a hostile name is text in it and on the page that shows it', async () => {
  const organization = await api.db.givenOrganization({ locale: 'zh-CN', name: `深圳 ${hostile}` })
  const owner = await api.member({ role: 'owner', organization, name: hostile, locale: 'zh-CN' })
  await owner.does(
    'inviteMember',
    { organization: owner.organizationId, email: 'guest@example.com', role: 'LEARNER' },
    'invitation { email }',
  )

  const [letter] = (await request(api.url).get('/mail')).body as Record<'subject' | 'text' | 'html', string>[]
  const page = await request(api.url).get('/mail?format=html')

  expect(letter!.subject).toBe(`${hostile} 邀请你加入 Skillgrad 上的 深圳 ${hostile}`)
  expect(letter!.text).toContain('此链接仅供你本人使用')
  expect(letter!.html).toContain('接受邀请')
  expect(letter!.html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;')
  expect(letter!.html).not.toContain('<img')
  expect(page.text).toContain('<iframe sandbox="" ')
  expect(page.text).toContain('接受邀请')
  expect(page.text).not.toContain('<img')
  // Escaped once as a letter and once more as the attribute that holds it.
  expect(page.text).toContain('&amp;lt;img src=x onerror=alert(1)&amp;gt;')
  expect(page.headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'")
})
