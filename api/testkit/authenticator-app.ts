import { createHmac } from 'node:crypto'

/** An app on a phone, written apart from the api's own code: RFC 6238 for SHA-1, six digits and half a minute. */
export function codeFrom(secret: string, time: Date): string {
  const bits = [...secret].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const key = Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)!
      .map((byte) => Number.parseInt(byte, 2)),
  )
  const counter = Buffer.alloc(8)
  counter.writeUInt32BE(Math.floor(time.getTime() / 30_000), 4)
  const mac = createHmac('sha1', key).update(counter).digest()
  const at = mac[19]! % 16
  const number = ((mac[at]! & 127) << 24) | (mac[at + 1]! << 16) | (mac[at + 2]! << 8) | mac[at + 3]!
  return String(number % 1_000_000).padStart(6, '0')
}
