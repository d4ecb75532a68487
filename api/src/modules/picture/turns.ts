import { Refusal } from '../../graphql/refusal.js'

/** Of one company's, or of whatever else shares a name in the line. */
const mostWaiting = 8
const retryAfter = 10

const waiting = new Map<string, (() => void)[]>()
let isTaken = false

/**
 * One work at a time: what a process holds of it is bounded, however much is sent at once. Those who wait take turns by name, so that
 * many of one hold up one of another by one work alone.
 */
export async function inTurn<Made>(name: string, work: () => Promise<Made>): Promise<Made> {
  const others = waiting.get(name) ?? []
  if (others.length >= mostWaiting) throw new Refusal('TOO_MANY_REQUESTS', [], { retryAfter })
  await new Promise<void>((begin) => {
    waiting.set(name, [...others, begin])
    if (!isTaken) callNext()
  })
  try {
    return await work()
  } finally {
    callNext()
  }
}

function callNext(): void {
  const [first] = waiting
  isTaken = first !== undefined
  if (!first) return
  const [name, [begin, ...others]] = first
  waiting.delete(name)
  // Behind everybody else.
  if (others.length > 0) waiting.set(name, others)
  begin!()
}
