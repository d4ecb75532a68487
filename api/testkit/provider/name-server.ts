import type { AddressInfo } from 'node:net'
import dns from 'dns2'

export interface NameServer {
  /** As the api's environment takes it. */
  address: string
  /** From now on `name` says these texts; none: there is no such record. */
  says(name: string, ...texts: string[]): void
  close(): Promise<void>
}

/** A real name server for TXT records, on loopback; port 0 takes a free one. */
export async function startNameServer(port = 0): Promise<NameServer> {
  const records = new Map<string, string[]>()
  const server = dns.createUDPServer((request, send) => {
    const response = dns.Packet.createResponseFromRequest(request)
    const name = request.questions[0]?.name ?? ''
    for (const data of records.get(name.toLowerCase()) ?? []) response.answers.push(record(name, data))
    void send(response)
  })
  await server.listen(port, '127.0.0.1')
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    says: (name, ...texts) => void records.set(name.toLowerCase(), texts),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function record(name: string, data: string) {
  const { Resource, TYPE, CLASS } = dns.Packet
  return Object.assign(new Resource(name, TYPE.TXT, CLASS.IN, 1), { data })
}
