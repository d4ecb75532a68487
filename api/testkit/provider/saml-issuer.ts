import { inflateRawSync } from 'node:zlib'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'
import { SignedXml } from 'xml-crypto'

export interface SamlRequest {
  id: string
  acs: string
  /** Who asks: our entity id. */
  audience: string
  /** Whether whoever is signed in there is to sign in once more. */
  isForced: boolean
}

export interface SamlPerson {
  login: string
  email: string
  name?: string
  groups?: string[]
}

/** Of what an assertion is made; each part can be another than it should. */
export interface AssertionParts {
  id: string
  issuer: string
  audience: string
  recipient: string
  inResponseTo: string
  notBefore: Date
  notOnOrAfter: Date
  /** When the person signed in; empty: not said. */
  authnInstant: string
  nameId: string
  attributes: Record<string, string[]>
}

export interface SignWith {
  privateKey: string
  certificate: string
  signature?: string
  digest?: string
}

export interface SamlIssuer {
  entityId: string
  ssoUrl: string
  certificate: string
  keys: SignWith
  metadata: string
  knows(person: SamlPerson): void
  close(): Promise<void>
}

const sha256 = {
  signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
}
export const sha1 = {
  signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  digest: 'http://www.w3.org/2000/09/xmldsig#sha1',
}
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'

export async function newKeys(
  given: { notBeforeDate?: Date; notAfterDate?: Date; keySize?: number } = {},
): Promise<SignWith> {
  const made = await generate([{ name: 'commonName', value: 'Provider of the tests' }], {
    keySize: 2048,
    algorithm: 'sha256',
    ...given,
  })
  return { privateKey: made.private, certificate: made.cert }
}

/** What a redirect to the provider asks. */
export function requestIn(address: string): SamlRequest {
  const packed = new URL(address).searchParams.get('SAMLRequest') ?? ''
  const xml = inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')
  const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(xml)?.[1] ?? ''
  return {
    id: attribute('ID'),
    acs: attribute('AssertionConsumerServiceURL'),
    audience: /Issuer[^>]*>([^<]*)</.exec(xml)?.[1] ?? '',
    isForced: attribute('ForceAuthn') === 'true',
  }
}

export function partsFor(issuer: string, request: SamlRequest, person: SamlPerson): AssertionParts {
  return {
    id: `_${randomUUID()}`,
    issuer,
    audience: request.audience,
    recipient: request.acs,
    inResponseTo: request.id,
    notBefore: new Date(Date.now() - 30_000),
    notOnOrAfter: new Date(Date.now() + 300_000),
    authnInstant: new Date().toISOString(),
    nameId: person.login,
    attributes: {
      email: [person.email],
      displayName: person.name ? [person.name] : [],
      groups: person.groups ?? [],
    },
  }
}

export function assertionXml(parts: AssertionParts): string {
  const attributes = Object.entries(parts.attributes).map(
    ([name, values]) =>
      `<saml:Attribute Name="${name}">${values.map((value) => `<saml:AttributeValue>${value}</saml:AttributeValue>`).join('')}</saml:Attribute>`,
  )
  const times = `NotBefore="${parts.notBefore.toISOString()}" NotOnOrAfter="${parts.notOnOrAfter.toISOString()}"`
  return (
    `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${parts.id}" Version="2.0" IssueInstant="${new Date().toISOString()}">` +
    `<saml:Issuer>${parts.issuer}</saml:Issuer>` +
    `<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${parts.nameId}</saml:NameID>` +
    `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">` +
    `<saml:SubjectConfirmationData InResponseTo="${parts.inResponseTo}" Recipient="${parts.recipient}" NotOnOrAfter="${parts.notOnOrAfter.toISOString()}"/>` +
    `</saml:SubjectConfirmation></saml:Subject>` +
    `<saml:Conditions ${times}><saml:AudienceRestriction><saml:Audience>${parts.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
    `<saml:AuthnStatement${parts.authnInstant ? ` AuthnInstant="${parts.authnInstant}"` : ''}><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>` +
    `<saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement>` +
    `</saml:Assertion>`
  )
}

/** Signs the element with this id, where it stands. */
export function signed(xml: string, id: string, keys: SignWith): string {
  const signer = new SignedXml({
    privateKey: keys.privateKey,
    publicCert: keys.certificate,
    signatureAlgorithm: keys.signature ?? sha256.signature,
    canonicalizationAlgorithm: exclusive,
  })
  signer.addReference({
    xpath: `//*[@ID='${id}']`,
    digestAlgorithm: keys.digest ?? sha256.digest,
    transforms: [enveloped, exclusive],
  })
  const issuer = `//*[@ID='${id}']/*[local-name(.)='Issuer']`
  signer.computeSignature(xml, { location: { reference: issuer, action: 'after' } })
  return signer.getSignedXml()
}

export function responseXml(
  { issuer, recipient, inResponseTo }: Pick<AssertionParts, 'issuer' | 'recipient' | 'inResponseTo'>,
  assertion: string,
  status = 'Success',
): string {
  const answer = inResponseTo ? ` InResponseTo="${inResponseTo}"` : ''
  return (
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_response" Version="2.0" IssueInstant="${new Date().toISOString()}" Destination="${recipient}"${answer}>` +
    `<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${issuer}</saml:Issuer>` +
    `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${status}"/></samlp:Status>` +
    `${assertion}</samlp:Response>`
  )
}

/** As a form carries it. */
export const packed = (xml: string) => Buffer.from(xml, 'utf8').toString('base64')

/** A SAML 2.0 identity provider on loopback, whose people sign in by typing their login. */
export async function startSamlIssuer(port = 0): Promise<SamlIssuer> {
  const people = new Map<string, SamlPerson>()
  const keys = await newKeys()
  let origin = ''
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin)
    response.setHeader('content-type', 'text/html')
    const login = url.searchParams.get('login')
    if (login === null) return response.end(page(url))
    const person = people.get(login)
    const asked = requestIn(url.href)
    const parts = partsFor(`${origin}/entity`, asked, person ?? { login, email: login })
    const answer = person
      ? responseXml(parts, signed(assertionXml(parts), parts.id, keys))
      : responseXml(parts, '', 'Responder')
    return response.end(form(asked.acs, packed(answer)))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const [entityId, ssoUrl] = [`${origin}/entity`, `${origin}/sso`]
  return {
    entityId,
    ssoUrl,
    certificate: keys.certificate,
    keys,
    metadata: metadataOf({ entityId, ssoUrl, certificate: keys.certificate }),
    knows: (person) => void people.set(person.login, person),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function page(url: URL): string {
  const hidden = [...url.searchParams].map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${value}">`,
  )
  return `<!doctype html><title>Provider</title><form>${hidden.join('')}<label>Login <input name="login"></label><button>Sign in</button></form>`
}

function form(acs: string, response: string): string {
  return `<!doctype html><title>Provider</title><form method="post" action="${acs}"><input type="hidden" name="SAMLResponse" value="${response}"></form><script>document.forms[0].submit()</script>`
}

export function metadataOf({
  entityId,
  ssoUrl,
  certificate,
}: {
  entityId: string
  ssoUrl: string
  certificate: string
}): string {
  const body = certificate.replaceAll(/-----[A-Z ]+-----|\s/g, '')
  return (
    `<?xml version="1.0"?><!-- downloaded --><md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}">` +
    `<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">` +
    `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${body}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>` +
    `<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${ssoUrl}/post"/>` +
    `<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${ssoUrl}"/>` +
    `</md:IDPSSODescriptor></md:EntityDescriptor>`
  )
}
