import { requestTheme, themeCookie } from './theme'

const asking = (cookie?: string) =>
  requestTheme(new Request('http://localhost/', { headers: cookie ? { cookie } : {} }))

describe('the theme of a page', () => {
  test('follows the device until someone chooses', () => {
    expect(asking()).toBe('system')
  })

  test.each(['light', 'dark', 'system'] as const)('is %s once that was chosen', (theme) => {
    const [pair] = themeCookie(theme).split(';')

    expect(asking(`other=1; ${pair}`)).toBe(theme)
  })

  test('is the device’s when the cookie holds anything else', () => {
    expect(asking('skillgrad-theme="><script>')).toBe('system')
  })
})
