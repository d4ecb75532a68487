import { Router } from 'express'
import type { Services } from '../services.js'

const patienceMs = 2000

/** `/healthz`: the process runs. `/readyz`: it can serve, so traffic may come. */
export function healthRoutes(services: Services, state: { draining: boolean; listening(): boolean }): Router {
  const router = Router()
  router.get('/healthz', (_, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (_, response) => {
    const database = await answersInTime(services.shared.$queryRaw`select 1`)
    const ready = database && state.listening() && !state.draining
    response.status(ready ? 200 : 503).json({
      status: ready ? 'ready' : 'not ready',
      database,
      listening: state.listening(),
      draining: state.draining,
    })
  })
  return router
}

async function answersInTime(work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), patienceMs)))
  const answered = work.then(
    () => true,
    () => false,
  )
  return Promise.race([answered, tooLate]).finally(() => clearTimeout(timer))
}
