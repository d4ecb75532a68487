import type { FleetQuery } from '~/graphql/generated/graphql'

export type Fleet = NonNullable<FleetQuery['fleet']>
export type Host = Fleet['hosts'][number]
export type QueueLine = Fleet['queue'][number]
export type Activity = Fleet['activity']
export type Running = Fleet['running'][number]

/** Takes submissions, or at least should. */
export function isAlive({ state }: Pick<Host, 'state'>): boolean {
  return state === 'ALIVE' || state === 'STUCK'
}
