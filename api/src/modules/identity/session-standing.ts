import type { PrismaClient } from '@skillgrad/db'
import type { SignInMethod } from './sign-in-method.js'

/** The company whose provider has said who it is; null also once the provider is switched off. */
export async function providedBy(
  client: PrismaClient,
  session: { identityProviderId?: string | null; providedAt?: Date | null },
) {
  const { identityProviderId: id, providedAt: at } = session
  if (!id || !at) return null
  const provider = await client.identityProvider.findFirst({
    where: { id, liveAt: { not: null } },
    select: { organizationId: true },
  })
  return provider && { organizationId: provider.organizationId, providerId: id, at }
}

/** A provider lets in without asking whoever signed in there before; when that was, it may say. */
export function provedAtOf(
  method: SignInMethod,
  { createdAt, authenticatedAt }: { createdAt: Date; authenticatedAt?: Date | null },
): Date | null {
  return method === 'provider' ? (authenticatedAt ?? null) : createdAt
}

/** Who runs the installation has shown two factors; a passkey is both. A company's provider never makes an operator. */
export async function standingOf(
  client: PrismaClient,
  { userId, method }: { userId: string; method: SignInMethod },
  trustsOneFactor: boolean,
) {
  const [row] = await client.$queryRaw<[{ operator: boolean; second_step: boolean }]>`
    select auth.is_operator(${userId}::uuid) as operator,
      exists (select 1 from auth.totp where user_id = ${userId}::uuid and confirmed_at is not null) as second_step`
  const isProved = row.second_step || method === 'passkey' || trustsOneFactor
  return { isOperator: row.operator && method !== 'provider' && isProved, hasSecondStep: row.second_step }
}
