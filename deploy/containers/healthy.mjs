/**
 * What a container is asked how it is by: ends with 0 where /readyz of its service answers 2xx within three seconds, else says
 * what was answered and ends with 1. Another address may be given.
 */
const patienceMs = 3000
const address = process.argv[2] ?? `http://127.0.0.1:${process.env.METRICS_PORT}/readyz`
const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) }).catch((error) => error)
if (!answer.ok) {
  console.error(address, answer.status ?? answer.cause?.message ?? answer.message)
  process.exitCode = 1
}
