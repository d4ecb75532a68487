import { Refusal } from '../../../graphql/refusal.js'
import { childrenOf, descendantsOf, namespaces, onlyChild, parseXml, textOf } from './xml.js'

export interface SamlConnection {
  entityId: string
  ssoUrl: string
  /** PEM or base64, one after the other. */
  certificates: string
}

const mostBytes = 1_000_000
const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'
const { metadata, signature } = namespaces

/** What the XML says that an identity provider gives out; refused with what to do. */
export function connectionIn(xml: string): SamlConnection {
  const { entity, role } = identityProviderIn(xml)
  const service = childrenOf(role, metadata, 'SingleSignOnService').find(
    (one) => one.getAttribute('Binding') === redirect,
  )
  if (!service) throw new Refusal('METADATA_WITHOUT_REDIRECT', ['metadata'])
  const keys = childrenOf(role, metadata, 'KeyDescriptor').filter(
    (key) => key.getAttribute('use') !== 'encryption',
  )
  const certificates = keys
    .flatMap((key) => descendantsOf(key, signature, 'X509Certificate'))
    .map((one) => `-----BEGIN CERTIFICATE-----\n${textOf(one)}\n-----END CERTIFICATE-----`)
  if (certificates.length === 0) throw new Refusal('METADATA_UNREADABLE', ['metadata'])
  return {
    entityId: entity.getAttribute('entityID') ?? '',
    ssoUrl: service.getAttribute('Location') ?? '',
    certificates: certificates.join('\n'),
  }
}

function identityProviderIn(xml: string): { entity: Element; role: Element } {
  const unreadable = new Refusal('METADATA_UNREADABLE', ['metadata'])
  if (xml.length > mostBytes) throw unreadable
  let root: Element
  try {
    root = parseXml(xml.trim())
  } catch {
    throw unreadable
  }
  const entities =
    root.localName === 'EntityDescriptor' ? [root] : childrenOf(root, metadata, 'EntityDescriptor')
  const found = entities.flatMap((entity) => {
    const role = onlyChild(entity, metadata, 'IDPSSODescriptor')
    const speaks = role?.getAttribute('protocolSupportEnumeration')?.includes(namespaces.protocol)
    return role && speaks && entity.getAttribute('entityID') ? [{ entity, role }] : []
  })
  if (found.length !== 1) throw unreadable
  return found[0]!
}

/** Ours, for the provider. */
export function ownMetadata({ entityId, acs }: { entityId: string; acs: string }): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<EntityDescriptor xmlns="${metadata}" entityID="${entityId}">`,
    `  <SPSSODescriptor AuthnRequestsSigned="false" WantAssertionsSigned="true" protocolSupportEnumeration="${namespaces.protocol}">`,
    '    <NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</NameIDFormat>',
    '    <NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</NameIDFormat>',
    `    <AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${acs}" index="0" isDefault="true"/>`,
    '  </SPSSODescriptor>',
    '</EntityDescriptor>',
    '',
  ].join('\n')
}
