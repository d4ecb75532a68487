import { setTimeout as sleep } from 'node:timers/promises'

/** Asks again until the answer is there; fails with the last answer when it never comes. */
export async function eventually<T>(
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  limitMs = 90_000,
): Promise<T> {
  const deadline = performance.now() + limitMs
  for (;;) {
    const answer = await ask()
    if (holds(answer)) return answer
    if (performance.now() > deadline) throw new Error(`Still ${JSON.stringify(answer)} after ${limitMs} ms`)
    await sleep(50)
  }
}
