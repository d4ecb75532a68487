import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Cable {
  /** The database's address, through the cable. */
  url: string
  /** What is sent from now on gets nowhere and is answered by nothing, as where a cable was pulled. */
  pull(): void
  /** What waited at both ends goes on. */
  plug(): void
  close(): void
}

/** Between a program and its database, for tests that pull it. */
export async function givenCable(databaseUrl: string): Promise<Cable> {
  const address = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isPulled = false
  const server = createServer((near) => {
    const far = connect(Number(address.port), address.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (chunk) => to.write(chunk))
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
      if (isPulled) from.pause()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(databaseUrl)
  through.port = String((server.address() as AddressInfo).port)
  return {
    url: through.toString(),
    pull: () => {
      isPulled = true
      for (const socket of sockets) socket.pause()
    },
    plug: () => {
      isPulled = false
      for (const socket of sockets) socket.resume()
    },
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
