import { createHmac } from 'node:crypto'

/**
 * The seed of one submission's hidden data: the same for every attempt at grading it, unknown to who has not the
 * installation's secret.
 */
export function hiddenDataSeed(secret: string, submission: string): string {
  return createHmac('sha256', secret).update(`hidden-data/${submission}`).digest('hex')
}
