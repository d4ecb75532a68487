import { negotiateLocale, localeCookie } from './locale'

describe('the language of a page', () => {
  test('is the person’s own choice before anything else', () => {
    const locale = negotiateLocale({
      viewer: 'ZH_CN',
      cookieHeader: 'skillgrad-locale=en',
      acceptLanguage: 'en',
    })

    expect(locale).toBe('zh-CN')
  })

  test('is what this browser chose before what it asks for', () => {
    const locale = negotiateLocale({ cookieHeader: 'a=b; skillgrad-locale=zh-CN', acceptLanguage: 'en-GB' })

    expect(locale).toBe('zh-CN')
  })

  test.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-TW,zh;q=0.9', 'zh-CN'],
    ['en-US,zh;q=0.9', 'en'],
    ['de-DE, zh;q=0.4, en;q=0.7', 'en'],
    ['de', 'en'],
    ['zh;q=0, en', 'en'],
    ['', 'en'],
    ['*', 'en'],
    [';;;q=abc,,', 'en'],
  ])('for Accept-Language %j is %s', (acceptLanguage, expected) => {
    const locale = negotiateLocale({ acceptLanguage })

    expect(locale).toBe(expected)
  })

  test('ignores a cookie that names no language of ours', () => {
    const locale = negotiateLocale({ cookieHeader: 'skillgrad-locale=xx', acceptLanguage: 'zh' })

    expect(locale).toBe('zh-CN')
  })

  test('is found again in the cookie that keeps it', () => {
    const [pair] = localeCookie('zh-CN').split(';')

    expect(negotiateLocale({ cookieHeader: pair })).toBe('zh-CN')
  })
})
