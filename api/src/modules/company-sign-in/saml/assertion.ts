import { SignInRefused } from '../sign-in/refused.js'
import { childrenOf, namespaces, onlyChild, textOf } from './xml.js'

export interface Expected {
  /** The provider's entity id, ours, where the answer was to be sent, and to which request. */
  issuer: string
  audience: string
  recipient: string
  requestId: string
  now: Date
}

export interface ReadAssertion {
  id: string
  nameId: { value: string; format: string }
  attributes: ReadonlyMap<string, readonly string[]>
  /** When the person signed in there, in milliseconds; null where it does not say. */
  authenticatedAt: number | null
  /** After which it would be refused anyway. */
  endsAt: Date
}

const skewMs = 60_000
/** However long a provider says it is good: nobody needs longer for a redirect. */
const longestMs = 3_600_000
const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer'
const { saml } = namespaces

/** Reads an assertion from the very text whose signature was proved, and refuses all that is not meant for us, here and now. */
export function readAssertion(root: Element, expected: Expected): ReadAssertion {
  const refuse = (detail: string): never => {
    throw new SignInRefused('answer-invalid', detail)
  }
  const isAssertion = root.localName === 'Assertion' && root.namespaceURI === saml
  if (!isAssertion || root.getAttribute('Version') !== '2.0') refuse('no SAML 2.0 assertion')
  const id = root.getAttribute('ID') || refuse('the assertion has no id')
  if (textOf(onlyChild(root, saml, 'Issuer')) !== expected.issuer) refuse('another issuer')
  const subject = onlyChild(root, saml, 'Subject') ?? refuse('no subject')
  const nameId = onlyChild(subject, saml, 'NameID') ?? refuse('no name id')
  if (nameId.childNodes.length !== 1 || !textOf(nameId)) refuse('the name id is no text')
  const endsAt =
    confirmedUntil(subject, expected) ?? refuse('no confirmation for us, now and for this request')
  const conditions = onlyChild(root, saml, 'Conditions') ?? refuse('no conditions')
  if (!isWithin(conditions, expected.now)) refuse('outside its time')
  if (!isFor(conditions, expected.audience)) refuse('another audience')
  const statements = childrenOf(root, saml, 'AuthnStatement')
  if (statements.length === 0) refuse('nobody signed in')
  return {
    id,
    nameId: { value: textOf(nameId), format: nameId.getAttribute('Format') ?? '' },
    attributes: attributesOf(root),
    authenticatedAt: newestIn(statements),
    endsAt: new Date(Math.min(endsAt.getTime(), expected.now.getTime() + longestMs) + 2 * skewMs),
  }
}

/** Until when a bearer may bring it to us in answer to our request. */
function confirmedUntil(subject: Element, expected: Expected): Date | null {
  for (const confirmation of childrenOf(subject, saml, 'SubjectConfirmation')) {
    const data = onlyChild(confirmation, saml, 'SubjectConfirmationData')
    if (confirmation.getAttribute('Method') !== bearer || !data) continue
    const isOurs =
      data.getAttribute('Recipient') === expected.recipient &&
      data.getAttribute('InResponseTo') === expected.requestId
    const ends = momentIn(data, 'NotOnOrAfter')
    if (isOurs && ends && isWithin(data, expected.now)) return ends
  }
  return null
}

function isWithin(element: Element, now: Date): boolean {
  const [begins, ends] = [momentIn(element, 'NotBefore'), momentIn(element, 'NotOnOrAfter')]
  if (begins && begins.getTime() > now.getTime() + skewMs) return false
  return !ends || ends.getTime() + skewMs > now.getTime()
}

function isFor(conditions: Element, audience: string): boolean {
  const restrictions = childrenOf(conditions, saml, 'AudienceRestriction')
  return (
    restrictions.length > 0 &&
    restrictions.every((one) => childrenOf(one, saml, 'Audience').some((named) => textOf(named) === audience))
  )
}

function newestIn(statements: readonly Element[]): number | null {
  const moments = statements
    .map((statement) => Date.parse(statement.getAttribute('AuthnInstant') ?? ''))
    .filter((moment) => !Number.isNaN(moment))
  return moments.length > 0 ? Math.max(...moments) : null
}

/** Null where it is not said; a moment that cannot be read never comes, or was long ago: both are refused. */
function momentIn(element: Element, name: string): Date | null {
  if (!element.hasAttribute(name)) return null
  const moment = new Date(element.getAttribute(name) ?? '')
  const unreadable = name === 'NotBefore' ? 8.64e15 : 0
  return Number.isNaN(moment.getTime()) ? new Date(unreadable) : moment
}

function attributesOf(root: Element): Map<string, string[]> {
  const attributes = new Map<string, string[]>()
  for (const statement of childrenOf(root, saml, 'AttributeStatement'))
    for (const attribute of childrenOf(statement, saml, 'Attribute')) {
      const name = attribute.getAttribute('Name') ?? ''
      const values = childrenOf(attribute, saml, 'AttributeValue').map(textOf)
      attributes.set(name, [...(attributes.get(name) ?? []), ...values])
    }
  return attributes
}
