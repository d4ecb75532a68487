import { publicOrigin } from './origin.js'

/** A browser's way over redirects: cookies by host and path-less, as far as sign-ins need them. Our public origin is the api's. */
export class Browser {
  readonly #cookies = new Map<string, Map<string, string>>()

  constructor(
    private readonly api: string,
    private readonly address: string,
  ) {}

  /** What is kept for our own origin, as a header. */
  get cookie(): string {
    return this.#sent(publicOrigin)
  }

  holds(name: string, value: string): void {
    this.#jar(publicOrigin).set(name, value)
  }

  forget(): void {
    this.#cookies.clear()
  }

  /** One request, without following where it leads. */
  async opens(address: string, form?: Record<string, string>): Promise<Response> {
    const { origin } = new URL(address)
    const cookie = this.#sent(origin)
    const response = await fetch(address.replace(publicOrigin, this.api), {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { 'x-forwarded-for': this.address, ...(cookie ? { cookie } : {}) },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    for (const line of response.headers.getSetCookie()) this.#keep(origin, line)
    return response
  }

  /** Follows redirects until one leads to `prefix`, or until a page; gives its address. */
  async follows(address: string, until: (address: string) => boolean = () => false): Promise<string> {
    let here = address
    for (let steps = 0; steps < 20; steps += 1) {
      if (until(here)) return here
      const response = await this.opens(here)
      const next = response.headers.get('location')
      if (response.status >= 500)
        throw new Error(`${here} answered ${response.status}: ${await response.text()}`)
      if (!next) return here
      here = new URL(next, here).href
    }
    throw new Error(`Too many redirects; the last led to ${here}`)
  }

  #sent(origin: string): string {
    return [...this.#jar(origin)].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #jar(origin: string): Map<string, string> {
    const jar = this.#cookies.get(origin) ?? new Map<string, string>()
    this.#cookies.set(origin, jar)
    return jar
  }

  #keep(origin: string, line: string): void {
    const [pair = '', ...attributes] = line.split(';')
    const [name = '', ...value] = pair.split('=')
    const isGone = attributes.some((one) => /^\s*(max-age=0|expires=thu, 01 jan 1970.*)\s*$/i.test(one))
    if (isGone) this.#jar(origin).delete(name)
    else this.#jar(origin).set(name, value.join('='))
  }
}
