import { isEnumType, isObjectType, parse } from 'graphql'
import { createSchema } from '../../schema.js'
import { missingScope } from './missing-scope.js'
import { operationScopes, readingScopes } from './demands.js'
import { scopeNames, scopesOf } from './scopes.js'

const schema = createSchema()

test('every operation of the schema says what it asks of a token', () => {
  const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .filter(isObjectType)
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))

  expect(Object.keys(operationScopes).toSorted()).toEqual(operations.toSorted())
})

test('what is said of reading is said of types and fields that exist', () => {
  const unknown = Object.keys(readingScopes).filter((place) => {
    const [type, field] = place.split('.')
    const known = schema.getType(type!)
    if (!known || isEnumType(known)) return true
    return field !== undefined && isObjectType(known) && !known.getFields()[field]
  })

  expect(unknown).toEqual([])
})

test('nothing that changes an account, a session or a token is ever a token’s', () => {
  const account = /sign|password|session|passkey|twoStep|recovery|viewer|token$/i
  const mutations = Object.entries(operationScopes).filter(([name]) => name.startsWith('Mutation.'))

  for (const [name, demand] of mutations)
    if (account.test(name)) expect([name, demand]).toEqual([name, 'never'])
})

test('provisioning is a service’s alone, handing in a person’s', () => {
  expect(scopesOf.person).not.toContain('scim')
  expect(scopesOf.service).not.toContain('submissions:write')
  expect(new Set([...scopesOf.person, ...scopesOf.service])).toEqual(new Set(scopeNames))
})

const asked = (document: string, ...scopes: string[]) => {
  const missing = missingScope(schema, parse(document), scopes)
  return missing && [missing.field, ...missing.wanted]
}

test.each([
  ['{ organization(slug: "x") { id name slug } }', [], null],
  ['{ organization(slug: "x") { home { __typename } } }', [], ['Organization.home', 'read']],
  ['{ organization(slug: "x") { home { __typename } } }', ['read'], null],
  [
    '{ organization(slug: "x") { auditEvents { edges { node { verb } } } } }',
    ['read'],
    ['Organization.auditEvents', 'audit:read'],
  ],
  [
    '{ organization(slug: "x") { auditEvents { edges { node { verb actor { name } } } } } }',
    ['audit:read'],
    null,
  ],
  [
    '{ organization(slug: "x") { auditEvents { edges { node { actor { skills { mean } } } } } } }',
    ['audit:read'],
    ['Member.skills', 'read'],
  ],
  ['{ viewer { name memberships { role } } }', ['read'], null],
  ['{ viewer { sessions { address } } }', ['read'], ['Viewer.sessions']],
  ['{ viewer { memberships { tokens { name } } } }', [...scopeNames], ['Membership.tokens']],
  [
    'query ($id: ID!) { node(id: $id) { id ... on AuditEvent { verb } } }',
    ['read'],
    ['AuditEvent.verb', 'audit:read'],
  ],
  [
    '{ organization(slug: "x") { ...A } } fragment A on Organization { serviceTokens { name } }',
    [...scopeNames],
    ['Organization.serviceTokens'],
  ],
  [
    'mutation ($i: InviteMemberInput!) { inviteMember(input: $i) { invitation { email } userErrors { code } } }',
    ['people:write'],
    null,
  ],
  [
    'mutation ($i: ExportAuditInput!) { exportAudit(input: $i) { organization { home { __typename } } } }',
    ['audit:read'],
    ['Organization.home', 'read'],
  ],
  ['mutation { signOut { done } }', [...scopeNames], ['Mutation.signOut']],
  ['{ __schema { queryType { name } } }', [], null],
])('%s with %j', (document, scopes, expected) => {
  expect(asked(document, ...scopes)).toEqual(expected)
})
