import { randomInt } from 'node:crypto'
import { hashOf } from '../hash.js'

const howMany = 10
/** Without letters and figures that look alike; 32 of them, so that a code has 80 bits and needs no slow hash. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz023456789'
const groups = 4
const groupLength = 4

export function newRecoveryCodes(): string[] {
  return Array.from({ length: howMany }, () =>
    Array.from({ length: groups }, () =>
      Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join(''),
    ).join('-'),
  )
}

/** Not under the installation's secret: should that be lost, these still open. Null when it has not the form of one. */
export function recoveryHash(typed: string): string | null {
  const plain = typed.toLowerCase().replaceAll(/[\s-]/g, '')
  const isOne =
    plain.length === groups * groupLength && [...plain].every((letter) => alphabet.includes(letter))
  return isOne ? hashOf(`recovery code ${plain}`) : null
}
