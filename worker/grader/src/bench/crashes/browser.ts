import { readFileSync } from 'node:fs'
import { publicOrigin, trustedDocuments } from './stage.js'

/** The api did not answer, or not with data: it is away, or what it needs is. Asking again is the person's right. */
export class Cut extends Error {
  override readonly name = 'Cut'
}

const patienceMs = 15_000
const documents = new Map<string, string>()

/** Asks the api as our pages do: by the hash of one of their documents, with cookies and our Origin. */
export class Browser {
  private readonly cookies = new Map<string, string>()

  constructor(
    private readonly apiUrl: string,
    private readonly address: string,
  ) {}

  /** The data of an operation of the web, by its name. Throws `Cut` where there is none. */
  async asks<Data>(operation: string, variables: object): Promise<Data> {
    const response = await this.send(operation, variables).catch((cause: unknown) => {
      throw new Cut(String((cause as Error).cause ?? cause), { cause })
    })
    const { status, body } = response
    if (status !== 200 || !body.data || body.errors)
      throw new Cut(
        `${operation}: ${status} ${body.errors?.map(({ extensions }) => extensions?.code).join()}`,
      )
    return body.data as Data
  }

  private async send(operation: string, variables: object) {
    const response = await fetch(`${this.apiUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: publicOrigin,
        'x-forwarded-for': this.address,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify({ documentId: documentId(operation), variables }),
      signal: AbortSignal.timeout(patienceMs),
    })
    const text = await response.text()
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie)
    return { status: response.status, body: JSON.parse(text) as Answer }
  }

  private keep(cookie: string): void {
    const [pair] = cookie.split(';')
    const at = pair!.indexOf('=')
    const isGone = /;\s*max-age=0/i.test(cookie)
    if (isGone) this.cookies.delete(pair!.slice(0, at))
    else this.cookies.set(pair!.slice(0, at), pair!.slice(at + 1))
  }
}

interface Answer {
  data?: unknown
  errors?: { extensions?: { code?: string } }[]
}

/** From the manifest that the web's build wrote and the api trusts. */
function documentId(operation: string): string {
  if (documents.size === 0) {
    const manifest = JSON.parse(readFileSync(trustedDocuments, 'utf8')) as Record<string, string>
    for (const [hash, text] of Object.entries(manifest)) {
      const name = /\b(?:query|mutation|subscription) (\w+)/.exec(text)?.[1]
      if (name) documents.set(name, hash)
    }
  }
  const id = documents.get(operation)
  if (!id) throw new Error(`The web has no document named ${operation}`)
  return id
}
