import type { ProviderRow } from '../provider/provider.js'
import { textsIn, type Asserted } from '../sign-in/asserted.js'

type Claims = Readonly<Record<string, unknown>> & { sub: string }

/** What the claims of an id token say, by the provider's fields or by those that are usual. */
export function assertedBy(
  provider: Pick<ProviderRow, 'emailField' | 'nameField' | 'groupField'>,
  claims: Claims,
): Asserted {
  const emailField = provider.emailField || 'email'
  return {
    subject: claims.sub,
    email: textsIn(claimAt(claims, emailField))[0] ?? null,
    isEmailVerified: emailField === 'email' ? truthOf(claims.email_verified) : null,
    name: textsIn(provider.nameField ? claimAt(claims, provider.nameField) : usualName(claims))[0] ?? null,
    groups: textsIn(claimAt(claims, provider.groupField || 'groups')),
    authenticatedAt: typeof claims.auth_time === 'number' ? claims.auth_time * 1000 : null,
  }
}

/** A claim by its name, which may have dots itself; else a way into nested ones, as `realm_access.roles`. */
function claimAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name]
  return name
    .split('.')
    .reduce<unknown>(
      (held, part) =>
        typeof held === 'object' && held !== null && Object.hasOwn(held, part)
          ? (held as Record<string, unknown>)[part]
          : undefined,
      claims,
    )
}

function usualName(claims: Claims): unknown {
  if (claims.name) return claims.name
  return textsIn([claims.given_name, claims.family_name]).join(' ')
}

/** Some providers write it as text. Whatever is neither yes nor unsaid is a no. */
function truthOf(value: unknown): boolean | null {
  if (value === undefined || value === null) return null
  return value === true || value === 'true'
}
