import { createHmac } from 'node:crypto'
import { deriveSecret } from '../connection/secret.js'
import type { Prisma } from '../generated/client.js'

/** By what a company's provider would name somebody. */
export interface Known {
  email: string
  /** Ids under which providers know them, as `auth.account` has them. */
  accounts: readonly { providerId: string; accountId: string }[]
}

/** What is left of somebody by which one company can know them again, and nobody who only reads the database. */
export class KeptOut {
  readonly #key: string

  /** `secret`: that of the identity services. */
  constructor(secret: string) {
    this.#key = deriveSecret(secret, 'kept-out')
  }

  marksOf(organizationId: string, { email, accounts }: Known): string[] {
    const facts = [
      ['address', email],
      ...accounts.map(({ providerId, accountId }) => ['subject', providerId, accountId]),
    ]
    return facts.map((fact) =>
      createHmac('sha256', this.#key)
        .update(JSON.stringify([organizationId, ...fact]))
        .digest('base64url'),
    )
  }

  /**
   * Part of every erasure, in its transaction: a company that has taken the person out, or suspended them, has decided so, and a
   * new account must not go around it.
   */
  async keep(tx: Prisma.TransactionClient, userId: string): Promise<void> {
    const companies = { select: { organizationId: true } }
    const user = await tx.user.findUnique({
      where: { id: userId },
      include: {
        removedFrom: companies,
        members: { where: { suspendedAt: { not: null } }, ...companies },
        accounts: { select: { providerId: true, accountId: true } },
      },
    })
    if (!user) return
    const marks = [...user.removedFrom, ...user.members].flatMap(({ organizationId }) =>
      this.marksOf(organizationId, user).map((mark) => ({ organizationId, mark, userId })),
    )
    await tx.keptOut.createMany({ data: marks, skipDuplicates: true })
  }
}
