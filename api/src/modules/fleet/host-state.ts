import { GraderState } from '../../graphql/enums.js'

/** A host says that it lives every few seconds; after a minute of silence nobody counts on it. */
export const aliveMs = 60_000
/** With a free slot, a grader takes what waits within two seconds; this long means that it does not look. */
const patienceMs = 60_000

export interface HostSigns {
  startedAt: Date
  seenAt: Date
  drainingAt: Date | null
  slots: number
  busy: number
  lastFinishedAt: Date | null
  /** Since when something waits that it could take at once. */
  couldTakeSince: Date | null
}

/** The one state a host is in, and since when. */
export function stateOf(host: HostSigns, now: Date): { state: GraderState; since: Date } {
  const silentFor = now.getTime() - host.seenAt.getTime()
  if (host.drainingAt) {
    const state = host.busy > 0 ? GraderState.DRAINING : GraderState.STOPPED
    return { state, since: host.drainingAt }
  }
  if (silentFor > aliveMs) return { state: GraderState.SILENT, since: host.seenAt }
  if (isStuck(host, now)) return { state: GraderState.STUCK, since: host.couldTakeSince! }
  return { state: GraderState.ALIVE, since: host.startedAt }
}

/** Alive and with room, yet what it could take goes on waiting. One that has just finished something is only between two runs. */
function isStuck(host: HostSigns, now: Date): boolean {
  const longAgo = (moment: Date | null) => moment !== null && now.getTime() - moment.getTime() > patienceMs
  const hasJustWorked = host.lastFinishedAt !== null && !longAgo(host.lastFinishedAt)
  return host.busy < host.slots && longAgo(host.couldTakeSince) && longAgo(host.startedAt) && !hasJustWorked
}
