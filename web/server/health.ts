import { answerHealth, healthPaths, Readiness } from '@skillgrad/telemetry'
import { Router } from 'express'

export function healthRoutes(readiness: Readiness): Router {
  const router = Router()
  for (const path of healthPaths) router.get(path, (_, response) => answerHealth(path, readiness, response))
  return router
}

/** Without the api there is nothing to show. What the api lacks is said by the api itself, to whoever reaches it. */
export function readinessOf(apiOrigin: string): Readiness {
  return new Readiness({
    async api() {
      const answer = await fetch(new URL('/readyz', apiOrigin), { signal: AbortSignal.timeout(askMs) })
      return answer.ok ? null : 'is not ready'
    },
  })
}

const askMs = 2000
