import type { PrismaClient } from '@skillgrad/db'
import { createTransport } from 'nodemailer'
import type { TenantDb } from '../../database.js'

export interface Postman {
  send(letter: { to: string; subject: string; text: string; html: string }): Promise<void>
}

export function smtpPostman(url: string, from: string): Postman {
  const transport = createTransport(url)
  return {
    async send(letter) {
      await transport.sendMail({ from, ...letter })
    },
  }
}

/** Sends a company's letter once. */
export async function sendLetter(
  db: TenantDb,
  postman: Postman,
  { organizationId, mailId }: { organizationId: string; mailId: string },
): Promise<void> {
  const where = { organizationId, id: mailId }
  await deliver(postman, {
    letter: await db.read((prisma) => prisma.mail.findFirst({ where })),
    note: (data) => db.write((tx) => tx.mail.updateMany({ where, data })),
  })
}

/** Sends a letter that belongs to no company, once. */
export async function sendIdentityLetter(
  shared: PrismaClient,
  postman: Postman,
  mailId: string,
): Promise<void> {
  const where = { id: mailId }
  await deliver(postman, {
    letter: await shared.identityMail.findFirst({ where }),
    note: (data) => shared.identityMail.updateMany({ where, data }),
  })
}

interface Stored {
  letter: { recipient: string; subject: string; text: string; html: string; sentAt: Date | null } | null
  note(what: { sentAt?: Date; failure: string | null; text?: string; html?: string }): Promise<unknown>
}

/** A failure is kept beside the letter and thrown, so that the queue tries again. */
async function deliver(postman: Postman, { letter, note }: Stored): Promise<void> {
  if (!letter || letter.sentAt) return
  const { recipient: to, subject, text, html } = letter
  try {
    await postman.send({ to, subject, text, html })
  } catch (error) {
    await note({ failure: error instanceof Error ? error.message : String(error) })
    throw error
  }
  // Links that let somebody in stand in letters: none is kept once it is with the person.
  await note({ sentAt: new Date(), failure: null, text: '', html: '' })
}
