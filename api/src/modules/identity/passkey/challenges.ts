import type { PrismaClient } from '@skillgrad/db'
import { forgetEnded } from '../forget-ended.js'
import { hashOf } from '../hash.js'
import { challengeMinutes } from './ceremony.js'

/** Challenges that were given out; each is good once. */
export class Challenges {
  constructor(
    private readonly client: PrismaClient,
    private readonly now: () => Date,
  ) {}

  /** `userId`: for whom; null while signing in. */
  async keep(challenge: string, userId: string | null): Promise<void> {
    const expiresAt = new Date(this.now().getTime() + challengeMinutes * 60_000)
    await this.client.$transaction(async (tx) => {
      await forgetEnded(tx, 'passkey_challenge', this.now())
      await tx.passkeyChallenge.create({ data: { hash: hashOf(challenge), userId, expiresAt } })
    })
  }

  /** Taken before anything is verified, and gone whatever comes of it. */
  async take(challenge: string, userId: string | null): Promise<boolean> {
    const { count } = await this.client.passkeyChallenge.deleteMany({
      where: { hash: hashOf(challenge), userId, expiresAt: { gt: this.now() } },
    })
    return count > 0
  }
}
