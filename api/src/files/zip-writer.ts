import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { Zip, ZipDeflate } from 'fflate'

type Content = string | Uint8Array | AsyncIterable<string> | Iterable<string>

/** Writes a zip as it is made, file after file, so that none has to fit into memory as a whole. */
export class ZipWriter {
  readonly #zip: Zip
  #failure: Error | null = null
  #isFull = false

  constructor(private readonly sink: Writable) {
    this.#zip = new Zip((error, chunk) => {
      if (error) this.#failure = error
      else if (!sink.write(chunk)) this.#isFull = true
    })
  }

  async add(path: string, content: Content): Promise<void> {
    const file = new ZipDeflate(path, { level: 6 })
    this.#zip.add(file)
    for await (const part of partsOf(content)) {
      file.push(typeof part === 'string' ? Buffer.from(part, 'utf8') : part)
      await this.#settle()
    }
    file.push(new Uint8Array(0), true)
    await this.#settle()
  }

  async end(): Promise<void> {
    this.#zip.end()
    await this.#settle()
  }

  /** Waits for the sink where it is full. */
  async #settle(): Promise<void> {
    if (this.#failure) throw this.#failure
    if (!this.#isFull) return
    this.#isFull = false
    await once(this.sink, 'drain')
  }
}

function partsOf(content: Content): Iterable<string | Uint8Array> | AsyncIterable<string> {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content
}
