import type { Json } from './patch.js'
import { groupShape, urns, userShape } from './schemas.js'

/** How many resources are given at a time, whatever is asked. */
export const mostResults = 200

/** What this service can do: RFC 7643, 5. */
export function serviceProviderConfig(origin: string): Json {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    documentationUri: 'https://www.rfc-editor.org/rfc/rfc7644',
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: mostResults },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Service token',
        description: 'A service token of the company with the scope “scim”, as Authorization: Bearer.',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${origin}/scim/v2/ServiceProviderConfig` },
  }
}

export function resourceTypes(origin: string): Json[] {
  const type = (name: string, schema: string, more: Json = {}): Json => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: name,
    name,
    endpoint: `/${name}s`,
    schema,
    ...more,
    meta: { resourceType: 'ResourceType', location: `${origin}/scim/v2/ResourceTypes/${name}` },
  })
  return [
    type('User', urns.user, { schemaExtensions: [{ schema: urns.enterprise, required: false }] }),
    type('Group', urns.group),
  ]
}

interface Attribute {
  name: string
  type?: string
  required?: boolean
  caseExact?: boolean
  multiValued?: boolean
  mutability?: string
  uniqueness?: string
  subAttributes?: Attribute[]
}

const full = ({ subAttributes, ...attribute }: Attribute): Json => ({
  type: 'string',
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...attribute,
  ...(subAttributes ? { type: 'complex', subAttributes: subAttributes.map(full) } : {}),
})

const texts = (...names: string[]): Attribute[] => names.map((name) => ({ name }))
const values: Attribute[] = [...texts('value', 'display', 'type'), { name: 'primary', type: 'boolean' }]

const userAttributes: Attribute[] = [
  { name: 'userName', required: true, uniqueness: 'server' },
  { name: 'externalId', caseExact: true },
  { name: 'name', subAttributes: texts('formatted', 'familyName', 'givenName', 'middleName') },
  ...texts('displayName', 'title', 'preferredLanguage', 'locale', 'timezone'),
  { name: 'active', type: 'boolean' },
  { name: 'emails', multiValued: true, subAttributes: values },
  { name: 'roles', multiValued: true, subAttributes: values },
  {
    name: 'groups',
    multiValued: true,
    mutability: 'readOnly',
    subAttributes: texts('value', 'display', '$ref'),
  },
]

const enterpriseAttributes: Attribute[] = [
  ...texts('employeeNumber', 'costCenter', 'organization', 'division', 'department'),
  { name: 'manager', subAttributes: texts('value', '$ref', 'displayName') },
]

const groupAttributes: Attribute[] = [
  { name: 'displayName', required: true, uniqueness: 'server' },
  { name: 'externalId', caseExact: true },
  { name: 'members', multiValued: true, subAttributes: texts('value', 'display', 'type', '$ref') },
]

export function schemas(origin: string): Json[] {
  const schema = (id: string, name: string, description: string, attributes: Attribute[]): Json => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    id,
    name,
    description,
    attributes: attributes.map(full),
    meta: { resourceType: 'Schema', location: `${origin}/scim/v2/Schemas/${id}` },
  })
  return [
    schema(userShape.urn, 'User', 'A membership of the company', userAttributes),
    schema(urns.enterprise, 'EnterpriseUser', 'Kept and given back, of no effect', enterpriseAttributes),
    schema(groupShape.urn, 'Group', 'A team whose members the directory decides', groupAttributes),
  ]
}
