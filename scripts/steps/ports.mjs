import { createServer } from 'node:net'
import { Advice } from './terminal.mjs'

/** Whether nothing listens on `port` of `host`. */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** A port for inner traffic: `preferred` where free, else one the system picks. */
export async function pickPort(preferred) {
  if (await isFree(preferred)) return preferred
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** The public port is a promise to the person's bookmarks, so a taken one is said, not silently changed. */
export async function requireFree(port, host) {
  if (await isFree(port, host)) return
  throw new Advice(
    `Port ${port} on ${host} is in use, perhaps by Skillgrad already running (see http://${host}:${port}).\nStop that program, or choose another port: PORT=${port + 1} npm start`,
  )
}
