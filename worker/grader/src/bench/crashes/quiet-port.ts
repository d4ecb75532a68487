import { createServer } from 'node:net'
import { randomInt } from 'node:crypto'

/**
 * A free port below those that systems give to outgoing connections: what is killed finds it free when it comes back, also
 * where it was away for a while.
 */
export async function quietPort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
