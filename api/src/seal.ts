import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deriveSecret } from '@skillgrad/db'

const nonceBytes = 12
const tagBytes = 16

/** Keeps secrets in the database unreadable without the installation's secret: AES-256-GCM. */
export class Seal {
  readonly #key: Buffer

  /** What is sealed for one purpose can't be opened for another. `two-step` is also that of identity providers' client secrets. */
  constructor(secret: string, purpose: 'two-step' | 'webhook' | 'credential') {
    this.#key = Buffer.from(deriveSecret(secret, purpose), 'base64url')
  }

  /** `owner` is sealed in: a row that is moved to another person opens no more. */
  close(open: Buffer, owner: string): Uint8Array<ArrayBuffer> {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(owner))
    const text = Buffer.concat([cipher.update(open), cipher.final()])
    return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), text]))
  }

  open(closed: Uint8Array, owner: string): Buffer {
    const bytes = Buffer.from(closed)
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, nonceBytes))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()])
  }
}
