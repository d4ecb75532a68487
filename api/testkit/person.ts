import request from 'supertest'
import { publicOrigin } from './origin.js'

export interface Answer<Data = Record<string, unknown>> {
  status: number
  data: Data | null
  errors: { message: string; path?: (string | number)[]; extensions: { code: string } }[]
}

// A test asks for what it wants and knows the shape; typing every document would double the suite.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any

/** A person at a browser: keeps cookies, sends the page's origin. */
export class Person {
  #cookies = new Map<string, string>()

  constructor(
    readonly url: string,
    readonly address: string,
    readonly language: string,
  ) {}

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  holds(cookie: string, value: string): void {
    this.#cookies.set(cookie, value)
  }

  async sends(body: object | string, headers: Record<string, string> = {}): Promise<Answer<Loose>> {
    const response = await request(this.url)
      .post('/graphql')
      .set({ ...this.headers(), 'content-type': 'application/json', ...headers })
      .send(body)
    this.#keep(response.headers['set-cookie'] as unknown as string[] | undefined)
    return { status: response.status, data: response.body.data ?? null, errors: response.body.errors ?? [] }
  }

  /** The data, when nothing went wrong. */
  async asks(query: string, variables: object = {}): Promise<Loose> {
    const answer = await this.sends({ query, variables })
    if (answer.errors.length > 0) throw new Error(`The api answered ${JSON.stringify(answer.errors)}`)
    return answer.data
  }

  /** The payload of a mutation with an input. */
  async does(mutation: string, input: object, selection: string): Promise<Loose> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`
    const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection} userErrors { code path message retryAfter } } }`
    return (await this.asks(document, { input }))[mutation]
  }

  headers(): Record<string, string> {
    return {
      origin: publicOrigin,
      'accept-language': this.language,
      'x-forwarded-for': this.address,
      ...(this.cookie ? { cookie: this.cookie } : {}),
    }
  }

  #keep(cookies: string[] | undefined): void {
    for (const cookie of cookies ?? []) {
      const [pair, ...attributes] = cookie.split(';')
      const [name, ...value] = pair!.split('=')
      const isGone = attributes.some((attribute) => /max-age=0\s*$/i.test(attribute.trim()))
      if (isGone) this.#cookies.delete(name!)
      else this.#cookies.set(name!, value.join('='))
    }
  }
}
