import { request } from 'node:http'
import { createServer, globalAgent } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'

export interface HttpsFront {
  /** `https://localhost:…`, whose certificate this process trusts from now on. */
  origin: string
  leadsTo(url: string): void
  close(): void
}

/** What stands in front of an installation: TLS, without which no verifier resolves a did:web. */
export async function startHttpsFront(): Promise<HttpsFront> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  let behind = ''
  const server = createServer({ key: made.private, cert: made.cert }, (asked, response) => {
    const { method, headers } = asked
    const passed = request(new URL(asked.url ?? '/', behind), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => response.destroy())
    asked.pipe(passed)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  globalAgent.options.ca = made.cert
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    leadsTo: (url) => void (behind = url),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
