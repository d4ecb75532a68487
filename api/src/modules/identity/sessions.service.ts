import type { PrismaClient } from '@skillgrad/db'
import { Refusal } from '../../graphql/refusal.js'
import { auditPerson } from './audit-person.js'
import { endSessions } from './end-sessions.js'
import type { SessionCache, SignedIn } from './session-cache.js'

const most = 100

/** The browsers a person is signed in with. */
export class SessionsService {
  constructor(
    private readonly client: PrismaClient,
    private readonly cache: SessionCache,
    private readonly now: () => Date,
  ) {}

  /** Newest first. */
  async of(userId: string) {
    return this.client.session.findMany({
      where: { userId, expiresAt: { gt: this.now() } },
      orderBy: { updatedAt: 'desc' },
      take: most,
      select: { id: true, ipAddress: true, userAgent: true, createdAt: true, updatedAt: true },
    })
  }

  async end({ userId }: SignedIn, sessionId: string): Promise<void> {
    await this.client.$transaction(async (tx) => {
      const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId } })
      if (count === 0) throw new Refusal('NOT_FOUND', ['session'])
      await tx.$executeRaw`select pg_notify('session_revoked', ${userId})`
      await auditPerson(tx, userId, { action: 'session.ended' })
    })
    await this.cache.drop(userId)
  }

  /** Resolves to how many there were. */
  async endOthers({ userId, sessionId }: SignedIn): Promise<number> {
    const ended = await this.client.$transaction(async (tx) => {
      const count = await endSessions(tx, userId, sessionId)
      if (count > 0) await auditPerson(tx, userId, { action: 'session.ended', details: { count } })
      return count
    })
    await this.cache.drop(userId)
    return ended
  }
}
