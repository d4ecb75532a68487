import type { PrismaClient } from '@skillgrad/db'
import { passwords } from './password.js'

/** Looked up and compared with where there is no account or no password, so that the answer takes as long. */
const nobody = '00000000-0000-0000-0000-000000000000'
const nobodys = passwords.hash('the password of nobody')

export async function isPasswordOf(
  client: PrismaClient,
  userId: string | undefined,
  password: string,
): Promise<boolean> {
  const account = await client.account.findFirst({
    where: { userId: userId ?? nobody, providerId: 'credential' },
    select: { password: true },
  })
  const stored = account?.password ?? null
  const matches = await passwords.verify({ hash: stored ?? (await nobodys), password })
  return stored !== null && matches
}
