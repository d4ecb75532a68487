const day = 86_400

/** Seconds without use after which a session ends; a browser that is used weekly stays signed in. */
export const idleSeconds = 14 * day

/** Seconds after signing in, whatever the use; whoever holds a stolen cookie is out by then. */
export const longestSeconds = 90 * day

/** Seconds after which use prolongs it again. */
export const prolongedAfterSeconds = day

export function isOver({ createdAt }: { createdAt: Date }, now: Date): boolean {
  return now.getTime() - createdAt.getTime() > longestSeconds * 1000
}
