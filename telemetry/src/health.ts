import type { ServerResponse } from 'node:http'
import type { Readiness } from './readiness.js'

/** `/livez`: the process answers. `/readyz`: it can do its work, so traffic may come; else 503 and why not. */
export const healthPaths = ['/livez', '/readyz'] as const

export type HealthPath = (typeof healthPaths)[number]

/** Answers one of `healthPaths` with JSON that nobody keeps. */
export async function answerHealth(
  path: HealthPath,
  readiness: Readiness,
  response: ServerResponse,
): Promise<void> {
  const found = path === '/livez' ? { status: 'alive' } : await readiness.look()
  response
    .writeHead(found.status === 'not ready' ? 503 : 200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    })
    .end(JSON.stringify(found))
}
