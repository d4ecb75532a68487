import type { PrismaClient } from '@skillgrad/db'
import { Refusal } from '../../graphql/refusal.js'
import { auditPerson } from './audit-person.js'
import { endSessions } from './end-sessions.js'
import { assertOwn } from './fresh-session.js'
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
  async of(signedIn: SignedIn) {
    return this.client.session.findMany({
      where: { ...shownTo(signedIn), expiresAt: { gt: this.now() } },
      orderBy: { updatedAt: 'desc' },
      take: most,
      select: { id: true, ipAddress: true, userAgent: true, createdAt: true, updatedAt: true },
    })
  }

  async end(signedIn: SignedIn, sessionId: string): Promise<void> {
    const { userId } = signedIn
    await this.client.$transaction(async (tx) => {
      const { count } = await tx.session.deleteMany({
        where: { AND: [shownTo(signedIn), { id: sessionId }] },
      })
      if (count === 0) throw new Refusal('NOT_FOUND', ['session'])
      await tx.$executeRaw`select pg_notify('session_revoked', ${userId})`
      await auditPerson(tx, userId, { action: 'session.ended' })
    })
    await this.cache.drop(userId)
  }

  /** Resolves to how many there were. */
  async endOthers(signedIn: SignedIn): Promise<number> {
    assertOwn(signedIn)
    const { userId, sessionId } = signedIn
    const ended = await this.client.$transaction(async (tx) => {
      const count = await endSessions(tx, userId, sessionId)
      if (count > 0) await auditPerson(tx, userId, { action: 'session.ended', details: { count } })
      return count
    })
    await this.cache.drop(userId)
    return ended
  }
}

/** Whom a company's provider alone vouches for sees what that provider opened: it could be anybody who runs it. */
function shownTo({ userId, method, provided, sessionId }: SignedIn) {
  if (method !== 'provider') return { userId }
  return provided ? { userId, method, identityProviderId: provided.providerId } : { userId, id: sessionId }
}
