import { eventsOf } from '../../../../testkit/audit.js'
import { givenApi } from '../../../../testkit/api.js'
import type { Browser } from '../../../../testkit/browser.js'
import { publicOrigin } from '../../../../testkit/origin.js'
import { givenBrowser, givenCompany, givenLive, whoIs } from '../../../../testkit/provider/company.js'
import {
  assertionXml,
  newKeys,
  packed,
  partsFor,
  requestIn,
  responseXml,
  sha1,
  signed,
  startSamlIssuer,
  type AssertionParts,
  type SignWith,
} from '../../../../testkit/provider/saml-issuer.js'

const api = await givenApi()
const issuer = await startSamlIssuer()
afterAll(() => issuer.close())

const { owner, domain } = await givenCompany(api)
const provider = await givenLive(api, owner, 'saveSamlProvider', { metadata: issuer.metadata })
const strangers = await newKeys()
const start = `${publicOrigin}/api/auth/sso/start/${provider.rowId}`
const victim = { login: 'victim', email: `victim@${domain}`, name: 'The Victim', groups: ['staff'] }
const isOurs = (here: string) =>
  here.startsWith(`${publicOrigin}/o/`) || here.startsWith(`${publicOrigin}/sign-in`)

/** A browser that is away at the provider, and what the provider was asked. */
async function givenAway() {
  const browser = givenBrowser(api)
  const address = await browser.follows(start, (here) => here.startsWith(issuer.ssoUrl))
  const request = requestIn(address)
  return { browser, request, parts: partsFor(issuer.entityId, request, victim) }
}

/** Posts a response as the provider's form does; gives where it leads. */
async function comesBack(browser: Browser, xml: string): Promise<string> {
  const answer = await browser.opens(provider.returnAddress, { SAMLResponse: packed(xml) })
  return browser.follows(answer.headers.get('location') ?? `status ${answer.status}`, isOurs)
}

const good = (parts: AssertionParts, keys: SignWith = issuer.keys) =>
  responseXml(parts, signed(assertionXml(parts), parts.id, keys))

describe('by a provider', () => {
  test('a new person becomes a member and is signed in', async () => {
    const { browser, parts } = await givenAway()

    const here = await comesBack(browser, good(parts))

    expect(here).toBe(`${publicOrigin}/o/${owner.organization.slug}`)
    expect(await whoIs(api, browser)).toMatchObject({
      name: 'The Victim',
      email: victim.email,
      memberships: [{ role: 'LEARNER' }],
    })
  })

  test('a response that is signed as a whole as well is as good', async () => {
    const { browser, parts } = await givenAway()
    const response = signed(good(parts), '_response', issuer.keys)

    expect(await comesBack(browser, response)).not.toContain('refused')
  })

  test('stronger digests are taken', async () => {
    const { browser, parts } = await givenAway()
    const sha512 = {
      signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
      digest: 'http://www.w3.org/2001/04/xmlenc#sha512',
    }

    expect(await comesBack(browser, good(parts, { ...issuer.keys, ...sha512 }))).not.toContain('refused')
  })

  test('our metadata says where to answer, and that assertions must be signed', async () => {
    const response = await givenBrowser(api).opens(provider.entityId)

    const metadata = await response.text()

    expect(metadata).toContain(`entityID="${provider.entityId}"`)
    expect(metadata).toContain(`Location="${provider.returnAddress}"`)
    expect(metadata).toContain('WantAssertionsSigned="true"')
  })
})

type Made = { parts: AssertionParts; request: { id: string; acs: string; audience: string } }

/** Another part, signed as it should be. */
const but = (change: Partial<AssertionParts>) => (made: Made) => good({ ...made.parts, ...change })
const replaced = (of: string, by: string) => (made: Made) => {
  const xml = good(made.parts)
  if (!xml.includes(of)) throw new Error(`${of} does not stand in the response`)
  return xml.replace(of, by)
}
const minutes = (count: number) => new Date(Date.now() + count * 60_000)

/** An assertion of somebody else, unsigned, placed where a careless reader looks. */
const evil = (parts: AssertionParts, id = '_evil') =>
  assertionXml({ ...parts, id, nameId: 'owner', attributes: { email: [owner.row.user.email] } })

const attacks: [string, (made: Made) => string, string?][] = [
  ['nobody has signed', ({ parts }) => responseXml(parts, assertionXml(parts))],
  ['somebody else has signed', ({ parts }) => good(parts, strangers)],
  [
    'is signed in the response alone',
    ({ parts }) => signed(responseXml(parts, assertionXml(parts)), '_response', issuer.keys),
  ],
  ['is signed with SHA-1', ({ parts }) => good(parts, { ...issuer.keys, ...sha1 })],
  [
    'has a SHA-1 signature over a SHA-256 digest',
    ({ parts }) => good(parts, { ...issuer.keys, signature: sha1.signature }),
  ],
  ['has a SHA-1 digest', ({ parts }) => good(parts, { ...issuer.keys, digest: sha1.digest })],
  ['was changed after it was signed', replaced(victim.email, owner.row.user.email)],
  [
    'lost its signature’s value',
    ({ parts }) => good(parts).replace(/<SignatureValue>[^<]*/, '<SignatureValue>AAAA'),
  ],
  ['is for another audience', but({ audience: 'https://another.example' })],
  [
    'is for no audience',
    ({ parts }) =>
      resigned(parts, (xml) => xml.replace(/<saml:AudienceRestriction>.*<\/saml:AudienceRestriction>/, '')),
  ],
  [
    'is for another recipient',
    ({ parts }) =>
      responseXml(
        parts,
        signed(assertionXml({ ...parts, recipient: 'https://another.example/acs' }), parts.id, issuer.keys),
      ),
  ],
  [
    'is sent to another destination',
    ({ parts, request }) =>
      good(parts).replace(`Destination="${request.acs}"`, 'Destination="https://another.example"'),
  ],
  ['is of another issuer', but({ issuer: 'https://another.example' })],
  ['has ended', but({ notBefore: minutes(-20), notOnOrAfter: minutes(-10) })],
  ['has not begun', but({ notBefore: minutes(10), notOnOrAfter: minutes(20) })],
  [
    'has an end that cannot be read',
    ({ parts }) => resigned(parts, (xml) => xml.replaceAll(/NotOnOrAfter="[^"]*"/g, 'NotOnOrAfter="soon"')),
  ],
  ['has no end', ({ parts }) => resigned(parts, (xml) => xml.replaceAll(/ NotOnOrAfter="[^"]*"/g, ''))],
  [
    'has no conditions',
    ({ parts }) => resigned(parts, (xml) => xml.replace(/<saml:Conditions.*<\/saml:Conditions>/, '')),
  ],
  [
    'confirms no bearer',
    ({ parts }) => resigned(parts, (xml) => xml.replace('cm:bearer', 'cm:holder-of-key')),
  ],
  [
    'says that nobody signed in',
    ({ parts }) => resigned(parts, (xml) => xml.replace(/<saml:AuthnStatement.*<\/saml:AuthnStatement>/, '')),
  ],
  ['answers a request that is not ours', but({ inResponseTo: '_another' }), 'unknown'],
  [
    'answers another request than its response',
    ({ parts, request }) =>
      responseXml(
        { ...parts, inResponseTo: request.id },
        signed(assertionXml({ ...parts, inResponseTo: '_another' }), parts.id, issuer.keys),
      ),
  ],
  ['answers no request', but({ inResponseTo: '' }), 'unknown'],
  [
    'says that it failed',
    ({ parts }) => responseXml(parts, signed(assertionXml(parts), parts.id, issuer.keys), 'Responder'),
    'provider-declined',
  ],
  [
    'stands beside an unsigned one, which is first',
    ({ parts }) => good(parts).replace('<saml:Assertion', `${evil(parts)}<saml:Assertion`),
  ],
  [
    'stands beside an unsigned one, which is last',
    ({ parts }) => good(parts).replace('</samlp:Response>', `${evil(parts)}</samlp:Response>`),
  ],
  ['is wrapped by an unsigned one', ({ parts }) => wrapped(parts, evil(parts))],
  ['is wrapped by an unsigned one of the same id', ({ parts }) => wrapped(parts, evil(parts, parts.id))],
  [
    'stands in an extension, with an unsigned one in its place',
    ({ parts }) =>
      responseXml(
        parts,
        `<samlp:Extensions>${signed(assertionXml(parts), parts.id, issuer.keys)}</samlp:Extensions>${evil(parts)}`,
      ),
  ],
  ['lent its signature to an unsigned one', ({ parts }) => lent(parts)],
  ['stands in the signature of an unsigned one', ({ parts }) => inObject(parts)],
  ['has a comment in its name id', ({ parts }) => good({ ...parts, nameId: 'victim<!-- -->@evil.example' })],
  ['has a comment in its address', ({ parts }) => good(parts).replace('victim@', 'victim<!-- x -->@')],
  ['has a character data section', ({ parts }) => good({ ...parts, nameId: '<![CDATA[victim]]>' })],
  [
    'has a processing instruction',
    ({ parts }) => good(parts).replace('<samlp:Status>', '<?php x?><samlp:Status>'),
  ],
  ['has a document type', ({ parts }) => `<!DOCTYPE foo>${good(parts)}`],
  [
    'has a bomb of entities',
    ({ parts }) =>
      `<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${good(parts).replace('The Victim', '&b;')}`,
  ],
  [
    'asks for a file of ours',
    ({ parts }) =>
      `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${good(parts).replace('The Victim', '&f;')}`,
  ],
  [
    'is in another encoding',
    ({ parts }) => Buffer.from(`\ufeff${good(parts)}`, 'utf16le').toString('latin1'),
  ],
  [
    'uses a transform that is not ours',
    ({ parts }) =>
      good(parts).replace(
        'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
        'http://www.w3.org/TR/1999/REC-xslt-19991116',
      ),
  ],
  [
    'canonicalises with comments',
    ({ parts }) =>
      good(parts).replaceAll(
        'http://www.w3.org/2001/10/xml-exc-c14n#',
        'http://www.w3.org/2001/10/xml-exc-c14n#WithComments',
      ),
  ],
  [
    'has more elements than any parser should read',
    ({ parts }) => beside(good(parts), '<a/>'.repeat(20_000)),
  ],
  [
    'nests prefixes, which cost the parser more with each level',
    ({ parts }) => {
      const open = Array.from({ length: 100 }, (_, n) => `<a xmlns:p${n}="urn:p">`)
      return beside(good(parts), open.join('') + '</a>'.repeat(100))
    },
  ],
  ['is no XML', () => 'not <xml'],
  ['is nothing', () => ''],
  [
    'is large',
    ({ parts }) => good({ ...parts, attributes: { ...parts.attributes, x: ['x'.repeat(200_000)] } }),
  ],
]

/** Unsigned, where it changes nothing of what the response says. */
function beside(response: string, xml: string): string {
  return response.replace('</samlp:Status>', `</samlp:Status><samlp:Extensions>${xml}</samlp:Extensions>`)
}

/** Changed first and signed then: what a provider could say by mistake. */
function resigned(parts: AssertionParts, change: (xml: string) => string): string {
  const xml = assertionXml(parts)
  const changed = change(xml)
  if (changed === xml) throw new Error('Nothing was changed')
  return responseXml(parts, signed(changed, parts.id, issuer.keys))
}

function wrapped(parts: AssertionParts, outer: string): string {
  const inner = signed(assertionXml(parts), parts.id, issuer.keys)
  return responseXml(parts, outer.replace('</saml:Assertion>', `${inner}</saml:Assertion>`))
}

const signatureIn = (xml: string) => /<Signature .*<\/Signature>/.exec(xml)![0]

function lent(parts: AssertionParts): string {
  const xml = signed(assertionXml(parts), parts.id, issuer.keys)
  const signature = signatureIn(xml)
  const original = xml.replace(signature, '')
  return responseXml(
    parts,
    `${evil(parts).replace('<saml:Subject>', `${signature}<saml:Subject>`)}<samlp:Extensions>${original}</samlp:Extensions>`,
  )
}

function inObject(parts: AssertionParts): string {
  const xml = signed(assertionXml(parts), parts.id, issuer.keys)
  const signature = signatureIn(xml)
  const original = xml.replace(signature, '')
  const holding = signature.replace('</Signature>', `<Object>${original}</Object></Signature>`)
  return responseXml(parts, evil(parts).replace('<saml:Subject>', `${holding}<saml:Subject>`))
}

describe('an assertion', () => {
  test.each(attacks)('that %s signs nobody in', async (_, make, reason = 'answer-invalid') => {
    const { browser, request, parts } = await givenAway()

    const here = await comesBack(browser, make({ parts, request }))

    expect(here).toContain(`refused=${reason}`)
    expect(await whoIs(api, browser)).toBeNull()
  })

  test('counts once', async () => {
    const { browser, parts } = await givenAway()
    const xml = good(parts)

    expect(await comesBack(browser, xml)).not.toContain('refused')
    expect(await comesBack(givenBrowser(api), xml)).toContain('refused=unknown')
  })

  test('counts once, also in answer to another request of ours', async () => {
    const first = await givenAway()
    const second = await givenAway()
    await comesBack(first.browser, good(first.parts))

    const again = good({ ...second.parts, id: first.parts.id })

    expect(await comesBack(second.browser, again)).toContain('refused=replayed')
  })

  test('that comes several times at once signs in once', async () => {
    const { browser, parts } = await givenAway()
    const xml = good(parts)

    const ends = await Promise.all([1, 2, 3, 4].map(() => comesBack(browser, xml)))

    expect(ends.filter((here) => !here.includes('refused'))).toHaveLength(1)
  })

  test('that another browser asked for signs nobody in', async () => {
    const attacker = await givenAway()
    const innocent = await givenAway()

    expect(await comesBack(innocent.browser, good(attacker.parts))).toContain('refused=other-browser')
    expect(await whoIs(api, innocent.browser)).toBeNull()
  })

  test('for one provider of ours is none for another with the same keys', async () => {
    const other = await givenLive(api, owner, 'saveSamlProvider', { metadata: issuer.metadata })
    const { browser, parts } = await givenAway()

    const answer = await browser.opens(other.returnAddress, { SAMLResponse: packed(good(parts)) })

    expect(answer.headers.get('location')).toContain('refused=answer-invalid')
  })

  test('of more than is read is cut off', async () => {
    const { browser } = await givenAway()

    const answer = await browser.opens(provider.returnAddress, { SAMLResponse: 'A'.repeat(400_000) })

    expect(answer.status).toBe(413)
  })

  test('with a changed key is taken while both keys are known', async () => {
    const { privateKey, certificate } = await newKeys()
    const both = [issuer.certificate, certificate].join('\n')
    const input = {
      provider: provider.id,
      entityId: issuer.entityId,
      ssoUrl: issuer.ssoUrl,
      certificates: both,
    }
    await owner.does(
      'saveSamlProvider',
      { organization: owner.organizationId, name: 'Two keys', ...input },
      'provider { id }',
    )

    for (const keys of [issuer.keys, { privateKey, certificate }]) {
      const { browser, parts } = await givenAway()
      expect(await comesBack(browser, good(parts, keys))).not.toContain('refused')
    }
  })

  test('that is refused stands in the trail with why', async () => {
    const { browser, parts } = await givenAway()
    await comesBack(browser, good(parts, { ...issuer.keys, ...sha1 }))

    const events = await eventsOf(api, owner.organization.id)

    expect(events.map(({ details }) => JSON.stringify(details)).join()).toContain('rsa-sha1 is not accepted')
  })
})
