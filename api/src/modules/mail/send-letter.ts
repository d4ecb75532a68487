import type { PrismaClient } from '@skillgrad/db'
import { createTransport } from 'nodemailer'
import type { TenantDb } from '../../database.js'
import { isLoopback } from '../../http/loopback.js'

export interface Postman {
  send(letter: {
    to: string
    subject: string
    text: string
    html: string
    headers: Record<string, string>
  }): Promise<void>
}

interface PostmanOptions {
  from: string
  /** Also to a mail server on another machine that offers no encryption. */
  allowPlain?: boolean
}

export function smtpPostman(url: string, { from, allowPlain = false }: PostmanOptions): Postman {
  const transport = createTransport(allowPlain ? url : encrypted(url))
  return {
    async send(letter) {
      // As one address: a comma in it makes no second recipient.
      await transport.sendMail({ from, ...letter, to: { name: '', address: letter.to } })
    },
  }
}

/** Letters hold links that let somebody in, so beyond this machine nothing is said before STARTTLS. */
function encrypted(url: string): string {
  const address = new URL(url)
  if (address.protocol === 'smtp:' && !isLoopback(address.hostname))
    address.searchParams.set('requireTLS', 'true')
  return address.toString()
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
  identityDb: PrismaClient,
  postman: Postman,
  mailId: string,
): Promise<void> {
  const where = { id: mailId }
  await deliver(postman, {
    letter: await identityDb.identityMail.findFirst({ where }),
    note: (data) => identityDb.identityMail.updateMany({ where, data }),
  })
}

interface Stored {
  letter: {
    recipient: string
    subject: string
    text: string
    html: string
    sentAt: Date | null
    /** Of a letter that nobody asked for. */
    unsubscribe?: string | null
  } | null
  note(what: { sentAt?: Date; failure: string | null; text?: string; html?: string }): Promise<unknown>
}

/** A failure is kept beside the letter and thrown, so that the queue tries again. */
async function deliver(postman: Postman, { letter, note }: Stored): Promise<void> {
  if (!letter || letter.sentAt) return
  const { recipient: to, subject, text, html, unsubscribe } = letter
  try {
    await postman.send({ to, subject, text, html, headers: unsubscribe ? oneClick(unsubscribe) : {} })
  } catch (error) {
    await note({ failure: error instanceof Error ? error.message : String(error) })
    throw error
  }
  // Links that let somebody in stand in letters: none is kept once it is with the person.
  await note({ sentAt: new Date(), failure: null, text: '', html: '' })
}

/** What mail programs make a button of, by RFC 8058. */
function oneClick(link: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
