/** Cookies of ours beside the session's: short-lived, unreadable for scripts, not sent by other sites' forms. */
export class HandCookie {
  readonly #name: string
  readonly #attributes: string

  constructor(name: string, publicOrigin: string) {
    const isSecure = publicOrigin.startsWith('https:')
    this.#name = `${isSecure ? '__Secure-' : ''}skillgrad.${name}`
    this.#attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  }

  holding(value: string, seconds: number): string {
    return `${this.#name}=${value}; Max-Age=${seconds}; ${this.#attributes}`
  }

  removed(): string {
    return `${this.#name}=; ${this.#attributes}; Max-Age=0`
  }

  /** `header`: what the browser sent. */
  read(header: string | undefined): string | null {
    const pairs = (header ?? '').split(';').map((pair) => pair.trim())
    const found = pairs.find((pair) => pair.startsWith(`${this.#name}=`))
    return found?.slice(this.#name.length + 1) || null
  }
}
