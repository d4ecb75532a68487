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

/** Sends a stored letter once; a failure is kept beside it and thrown, so that the queue tries again. */
export async function sendLetter(
  db: TenantDb,
  postman: Postman,
  { organizationId, mailId }: { organizationId: string; mailId: string },
): Promise<void> {
  const letter = await db.read((prisma) => prisma.mail.findFirst({ where: { organizationId, id: mailId } }))
  if (!letter || letter.sentAt) return
  const note = (data: { sentAt?: Date; failure: string | null }) =>
    db.write((tx) => tx.mail.updateMany({ where: { organizationId, id: mailId }, data }))
  try {
    await postman.send({
      to: letter.recipient,
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
    })
  } catch (error) {
    await note({ failure: error instanceof Error ? error.message : String(error) })
    throw error
  }
  await note({ sentAt: new Date(), failure: null })
}
