import { createHash } from 'node:crypto'

/** How tokens, cookies and addresses are kept and compared: never in clear. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
