import type { ComplaintReason } from '~/graphql/generated/graphql'

/** In the order in which they are offered. */
export const complaintReasons = [
  'OFF_TOPIC',
  'REPEATED',
  'WRONG',
  'CONFIDENTIAL',
  'RUDE',
] as const satisfies readonly ComplaintReason[]
