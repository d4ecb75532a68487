import type { PrismaClient } from '@skillgrad/db'
import { passwords } from './password.js'

/** Looked up and compared with where there is no account or no password, so that the answer takes as long. */
const nobody = '00000000-0000-0000-0000-000000000000'
const nobodys = passwords.hash('the password of nobody')

/** The hash that the password fits; null where it fits none. */
export async function provenHash(
  client: PrismaClient,
  userId: string | undefined,
  password: string,
): Promise<string | null> {
  const stored = await storedHash(client, userId ?? nobody)
  const matches = await passwords.verify({ hash: stored ?? (await nobodys), password })
  return matches ? stored : null
}

export async function isPasswordOf(client: PrismaClient, userId: string, password: string): Promise<boolean> {
  return (await provenHash(client, userId, password)) !== null
}

export async function storedHash(db: Pick<PrismaClient, 'account'>, userId: string): Promise<string | null> {
  const where = { userId, providerId: 'credential' }
  return (await db.account.findFirst({ where, select: { password: true } }))?.password ?? null
}
