import { registerEnumType } from 'type-graphql'

/** What a token may do at all. The web explains each in both languages, `docs/guides/api.md` for whoever writes a program. */
export enum TokenScope {
  READ = 'read',
  PEOPLE_WRITE = 'people:write',
  AUTHORING_WRITE = 'authoring:write',
  SUBMISSIONS_WRITE = 'submissions:write',
  AUDIT_READ = 'audit:read',
  SCIM = 'scim',
}

registerEnumType(TokenScope, {
  name: 'TokenScope',
  description: 'A token does what its scopes name, and never more than the role of whoever it acts for.',
})

export type ScopeName = `${TokenScope}`

export const scopeNames: readonly ScopeName[] = Object.values(TokenScope)

/** A person has no use for provisioning; a service has no exercises to hand in. */
export const scopesOf = {
  person: scopeNames.filter((scope) => scope !== 'scim'),
  service: scopeNames.filter((scope) => scope !== 'submissions:write'),
} as const
