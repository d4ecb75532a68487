import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Loose } from './person.js'

interface Received {
  path: string
  headers: IncomingHttpHeaders
  /** To the byte. */
  raw: string
  body: Loose
}

type Reply = (response: ServerResponse, received: Received) => void

const fine: Reply = (response) => void response.writeHead(200).end('thanks')

/** A server of a company's own that webhooks are sent to. */
export class Receiver {
  readonly received: Received[] = []
  #reply: Reply = fine
  #server: Server

  private constructor(server: Server) {
    this.#server = server
  }

  static async open(): Promise<Receiver> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8')
        const received = { path: request.url ?? '', headers: request.headers, raw, body: JSON.parse(raw) }
        receiver.received.push(received)
        receiver.#reply(response, received)
      })
    })
    const receiver = new Receiver(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return receiver
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`
  }

  /** From now on; without an argument it takes all again. */
  replies(reply: Reply | number = fine): void {
    this.#reply =
      typeof reply === 'number' ? (response) => void response.writeHead(reply).end(`status ${reply}`) : reply
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }
}
