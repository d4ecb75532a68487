import { Refusal } from '../../graphql/refusal.js'
import type { BreachedPasswords } from './breached-passwords.js'
import { assertPassword } from './input.js'

/** What a password must be, whoever sets it and wherever. */
export class PasswordPolicy {
  constructor(private readonly breached: BreachedPasswords) {}

  /** `about`: what others know of the person. Asks the network: not inside a transaction. */
  async assert(password: string, about: readonly string[], path: string[]): Promise<void> {
    assertPassword(password, about, path)
    await this.assertNotBreached(password, path)
  }

  /** The half that takes time, for forms whose other fields are checked together with the password. */
  async assertNotBreached(password: string, path: string[]): Promise<void> {
    if (await this.breached.has(password)) throw new Refusal('PASSWORD_BREACHED', path)
  }
}
