import type { TenantDb, Tx } from '../../database.js'
import type { Letter } from './link-letter.js'

interface StoredLetter {
  organizationId: string
  /** Made of what the letter is about: the same letter is stored, and sent, once. */
  id: string
  recipient: string
  letter: Letter
  unsubscribe: string | null
}

/** Whether a letter was stored already, for whoever wants to know before working it out. */
export async function isStored(db: TenantDb, organizationId: string, id: string): Promise<boolean> {
  const held = await db.read((prisma) =>
    prisma.mail.findFirst({ where: { organizationId, id }, select: { id: true } }),
  )
  return held !== null
}

/** Stores a letter that the system writes by itself, with the job that sends it, in the company's transaction; false where it was. */
export async function storeLetter(tx: Tx, { letter, ...stored }: StoredLetter): Promise<boolean> {
  const { count } = await tx.mail.createMany({ data: [{ ...stored, ...letter }], skipDuplicates: true })
  if (count > 0)
    await tx.$executeRaw`select app.enqueue('mail.send', jsonb_build_object('mailId', ${stored.id}::text))`
  return count > 0
}
