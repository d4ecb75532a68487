import type { Prisma } from '@skillgrad/db'

export const withRules = {
  rules: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.IdentityProviderInclude

export type ProviderRow = Prisma.IdentityProviderGetPayload<{ include: typeof withRules }>

export type ProviderKind = 'oidc' | 'saml'

/** Addresses of ours that a provider is told. Each has its own, so that no provider can answer for another. */
export function addressesOf(publicOrigin: string, { id }: { id: string }) {
  const base = `${publicOrigin}/api/auth/sso`
  return {
    callback: `${base}/oidc/${id}/callback`,
    acs: `${base}/saml/${id}/acs`,
    /** Of ours, as SAML names us: also where our metadata is found. */
    entityId: `${base}/saml/${id}/metadata`,
    start: `${base}/start/${id}`,
    trial: `${base}/trial/${id}`,
  }
}
