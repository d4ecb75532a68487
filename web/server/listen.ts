import type { Express } from 'express'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Upgrade } from './api-proxy.js'

interface ListenOptions {
  app: Express
  upgrade: Upgrade
  host: string
  port: number
}

export interface Listening {
  address: string
  /** Takes no new work, lets answers under way finish, then closes the sockets that would stay for ever. */
  drain: () => Promise<void>
}

const drainLimitMs = 10_000
/** A connection that becomes idle after the server began to close would stay for as long as it may be kept. */
const hangUpEveryMs = 100

export async function listen({ app, upgrade, host, port }: ListenOptions): Promise<Listening> {
  // As in the api: longer than a browser or a proxy in front keeps an idle connection.
  const server = createServer({ keepAliveTimeout: 75_000 }, app)
  const sockets = new Set<Socket>()
  server.on('upgrade', (request, socket: Socket, head) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    upgrade(request, socket, head)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return { address: addressOf(server, host), drain: () => drain(server, sockets) }
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

async function drain(server: Server, sockets: Set<Socket>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  for (const socket of sockets) socket.destroy()
  const hangUp = setInterval(() => server.closeIdleConnections(), hangUpEveryMs)
  const limit = setTimeout(() => server.closeAllConnections(), drainLimitMs)
  await closed
  clearTimeout(limit)
  clearInterval(hangUp)
}
