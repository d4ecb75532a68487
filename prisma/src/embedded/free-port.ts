import { createServer } from 'node:net'

/** `preferred` where nothing listens there, else a port the system picks. */
export async function findFreePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await listened(preferred)) !== undefined) return preferred
  const picked = await listened(0)
  if (picked === undefined) throw new Error('The system has no free port')
  return picked
}

function listened(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address()
      const taken = typeof address === 'object' && address ? address.port : undefined
      server.close(() => resolve(taken))
    })
  })
}
