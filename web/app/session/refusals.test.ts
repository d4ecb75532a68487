import { requireOrganization, signInRedirect } from './refusals'
import { safeReturnPath } from './return-path'

describe('the way back after signing in', () => {
  test.each(['/o/acme', '/o/acme/team?team=a%2Fb', '/'])('may be %s', (path) => {
    expect(safeReturnPath(path)).toBe(path)
  })

  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    'javascript:alert(1)',
    '',
    '/\n/x',
  ])('is never %j', (path) => {
    expect(safeReturnPath(path)).toBeUndefined()
  })

  test('is the page that was asked for, also when only its data was fetched', () => {
    const response = signInRedirect(new Request('http://localhost/o/acme/team.data?team=x'))

    expect(response.headers.get('location')).toBe('/sign-in?next=%2Fo%2Facme%2Fteam%3Fteam%3Dx')
  })
})

describe('a page of a company', () => {
  const request = new Request('http://localhost/o/acme')

  test('sends a stranger to sign in', () => {
    const refusal = thrownBy(() => requireOrganization(request, { viewer: null, organization: null }))

    expect(refusal.status).toBe(302)
    expect(refusal.headers.get('location')).toBe('/sign-in?next=%2Fo%2Facme')
  })

  test('does not exist for someone who is not a member', () => {
    const refusal = thrownBy(() => requireOrganization(request, { viewer: {}, organization: null }))

    expect(refusal.status).toBe(404)
  })

  test('gives a member the company', () => {
    const organization = { id: 'a' }

    expect(requireOrganization(request, { viewer: {}, organization })).toBe(organization)
  })
})

function thrownBy(act: () => unknown): Response {
  try {
    act()
  } catch (refusal) {
    if (refusal instanceof Response) return refusal
    throw refusal
  }
  throw new Error('Nothing was refused')
}
