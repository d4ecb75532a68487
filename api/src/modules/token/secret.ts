import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { crc32 } from 'node:zlib'

/**
 * `skg_`, 43 letters and digits that carry 256 random bits, and six that are a CRC-32 of what stands before them: whoever
 * looks for keys in code knows ours by its form alone, and what is mistyped is refused without asking the database.
 */
const form = /^skg_[0-9A-Za-z]{49}$/

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export function newSecret(): string {
  const body = `skg_${inLetters(BigInt(`0x${randomBytes(32).toString('hex')}`), 43)}`
  return body + checksumOf(body)
}

export function isSecret(text: string): boolean {
  return form.test(text) && checksumOf(text.slice(0, -6)) === text.slice(-6)
}

/** What is kept of it. Not a slow hash: nobody guesses 256 bits. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** Takes as long whatever the two share. */
export function isSameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function checksumOf(body: string): string {
  return inLetters(BigInt(crc32(body)), 6)
}

function inLetters(number: bigint, length: number): string {
  let rest = number
  let letters = ''
  for (; rest > 0n; rest /= 62n) letters = alphabet[Number(rest % 62n)]! + letters
  return letters.padStart(length, '0')
}
