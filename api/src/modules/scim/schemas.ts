export const urns = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
} as const

/** What a resource has, as far as paths and patches need to know. */
export interface Shape {
  urn: string
  /** Attributes of it that hold attributes of their own. */
  complex: readonly string[]
  /** Attributes of it that hold many values. */
  many: readonly string[]
  simple: readonly string[]
  /** Set by us; what is sent for them is ignored. */
  readOnly: readonly string[]
  extensions: readonly string[]
}

export const userShape: Shape = {
  urn: urns.user,
  complex: ['name'],
  many: ['emails', 'roles'],
  simple: [
    'userName',
    'externalId',
    'displayName',
    'active',
    'title',
    'preferredLanguage',
    'locale',
    'timezone',
  ],
  readOnly: ['id', 'meta', 'schemas', 'groups'],
  extensions: [urns.enterprise],
}

export const groupShape: Shape = {
  urn: urns.group,
  complex: [],
  many: ['members'],
  simple: ['displayName', 'externalId'],
  readOnly: ['id', 'meta', 'schemas'],
  extensions: [],
}

/** Attributes whose values differ by upper and lower case. */
export const caseExact: ReadonlySet<string> = new Set(['id', 'externalid', 'members.value', 'meta.version'])
