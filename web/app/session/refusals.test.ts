import { refuseOtherSites, requireOrganization, signInRedirect } from './refusals'
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

test.each(['cross-site', 'same-site'])('what leaves an event is not there for a page that is %s', (site) => {
  const request = new Request('http://localhost/o/acme/authoring/x/zip', {
    headers: { 'sec-fetch-site': site },
  })

  expect(() => refuseOtherSites(request)).toThrow(expect.objectContaining({ status: 404 }))
  expect(() => refuseOtherSites(new Request('http://localhost/o/acme/audit/csv'))).not.toThrow()
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
