import { Prisma } from '@skillgrad/db'
import type { Tx } from '../../database.js'

const tables = {
  sign_in_step: Prisma.sql`auth.sign_in_step`,
  sign_in_link: Prisma.sql`auth.sign_in_link`,
  passkey_challenge: Prisma.sql`auth.passkey_challenge`,
  company_sign_in_attempt: Prisma.sql`auth.company_sign_in_attempt`,
  used_assertion: Prisma.sql`auth.used_assertion`,
} as const

/**
 * Each new short-lived row takes some ended ones along, so that nobody fills a table by asking. Raw, for SKIP LOCKED: two
 * at once must not wait for each other.
 */
export async function forgetEnded(tx: Tx, table: keyof typeof tables, now: Date): Promise<void> {
  await tx.$executeRaw`
    delete from ${tables[table]} where hash in (
      select hash from ${tables[table]} where expires_at < ${now} order by expires_at limit 20 for update skip locked)`
}
