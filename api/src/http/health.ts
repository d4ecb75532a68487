import { answerHealth, healthPaths, type Readiness } from '@skillgrad/telemetry'
import { Router } from 'express'

export function healthRoutes(readiness: Readiness): Router {
  const router = Router()
  for (const path of healthPaths) router.get(path, (_, response) => answerHealth(path, readiness, response))
  return router
}
