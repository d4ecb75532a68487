import type { ProviderRow } from '../provider/provider.js'
import { textsIn, type Asserted } from '../sign-in/asserted.js'
import type { ReadAssertion } from './assertion.js'

const soap = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims'
const microsoft = 'http://schemas.microsoft.com'

/** Under which names providers tell what we want to know, when nothing else is set up. */
const usual = {
  email: ['email', 'mail', 'emailAddress', `${soap}/emailaddress`, 'urn:oid:0.9.2342.19200300.100.1.3'],
  name: [
    'displayName',
    `${microsoft}/identity/claims/displayname`,
    'urn:oid:2.16.840.1.113730.3.1.241',
    'name',
    'cn',
    'urn:oid:2.5.4.3',
  ],
  givenName: ['givenName', 'firstName', `${soap}/givenname`, 'urn:oid:2.5.4.42'],
  familyName: ['surname', 'lastName', 'sn', `${soap}/surname`, 'urn:oid:2.5.4.4'],
  groups: [
    'groups',
    'memberOf',
    `${microsoft}/ws/2008/06/identity/claims/groups`,
    `${microsoft}/ws/2008/06/identity/claims/role`,
  ],
}

const transient = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient'

export function assertedIn(
  provider: Pick<ProviderRow, 'emailField' | 'nameField' | 'groupField'>,
  { nameId, attributes, authenticatedAt }: ReadAssertion,
): Asserted | null {
  const valuesOf = (field: string, names: readonly string[]) =>
    textsIn((field ? [field] : names).map((name) => attributes.get(name)).find((held) => held?.length) ?? [])
  const named = nameId.value.includes('@') && !provider.emailField ? nameId.value : null
  const email = valuesOf(provider.emailField, usual.email)[0] ?? named
  // An id for one visit knows nobody again.
  const subject = nameId.format === transient ? email : nameId.value
  if (!subject) return null
  const whole = [valuesOf('', usual.givenName)[0], valuesOf('', usual.familyName)[0]]
    .filter(Boolean)
    .join(' ')
  return {
    subject,
    email,
    // SAML has no word for it; the domain is what vouches.
    isEmailVerified: null,
    name: valuesOf(provider.nameField, usual.name)[0] ?? (whole || null),
    groups: valuesOf(provider.groupField, usual.groups),
    authenticatedAt,
  }
}
