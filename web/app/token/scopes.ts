import type { TokenScope } from '~/graphql/generated/graphql'

/** What each kind of token may be given, in the order it is offered; the api checks the same. */
export const scopesOf = {
  personal: ['READ', 'PEOPLE_WRITE', 'AUTHORING_WRITE', 'SUBMISSIONS_WRITE', 'AUDIT_READ'],
  service: ['SCIM', 'READ', 'PEOPLE_WRITE', 'AUTHORING_WRITE', 'AUDIT_READ'],
} as const satisfies Record<string, readonly TokenScope[]>

export type TokenKind = keyof typeof scopesOf

export function isScope(value: unknown): value is TokenScope {
  return Object.values(scopesOf).some((scopes) => scopes.some((scope) => scope === value))
}

/** Days until it ends. */
export const terms = [7, 30, 90, 365] as const
