import { createHmac, timingSafeEqual } from 'node:crypto'
import { deriveSecret } from '@skillgrad/db'
import { isUuid } from '../../graphql/global-id.js'

/** Letters that the system writes by itself, and that a person can be spared. */
export const sparedLetters = ['reminders', 'digest', 'answers'] as const
export type SparedLetter = (typeof sparedLetters)[number]

export interface Choice {
  letter: SparedLetter
  userId: string
}

/**
 * Links that end one kind of letter for one person without signing in, by RFC 8058 with one click. They carry what they
 * stand for and a proof that we wrote them; they do not end, as letters are kept for years.
 */
export class UnsubscribeLinks {
  readonly #key: string

  constructor(
    secret: string,
    private readonly publicOrigin: string,
  ) {
    this.#key = deriveSecret(secret, 'unsubscribe')
  }

  linkFor(choice: Choice): string {
    return `${this.publicOrigin}/unsubscribe/${this.tokenFor(choice)}`
  }

  tokenFor({ letter, userId }: Choice): string {
    return [letter, userId, this.#proofOf({ letter, userId }).toString('base64url')].join('.')
  }

  /** Null for whatever we did not write. */
  read(token: string): Choice | null {
    const [name, userId = '', proof = '', ...more] = token.split('.')
    const letter = sparedLetters.find((known) => known === name)
    if (!letter || !isUuid(userId) || more.length > 0) return null
    const [given, expected] = [Buffer.from(proof, 'base64url'), this.#proofOf({ letter, userId })]
    return given.length === expected.length && timingSafeEqual(given, expected) ? { letter, userId } : null
  }

  #proofOf({ letter, userId }: Choice): Buffer {
    return createHmac('sha256', this.#key).update(`${letter} ${userId}`).digest()
  }
}
