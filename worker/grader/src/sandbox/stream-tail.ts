import type { Readable } from 'node:stream'

const maximumBytes = 1024 * 1024
const tailBytes = 8 * 1024

/** Counts what a box writes to its standard streams and keeps only the end of it. */
export class StreamTail {
  private bytes = 0
  private tail = Buffer.alloc(0)
  private flood: (() => void) | undefined

  constructor(...streams: Readable[]) {
    for (const stream of streams) {
      stream.on('error', () => undefined)
      stream.on('data', (chunk: Buffer) => this.take(chunk))
    }
  }

  onFlood(react: () => void): void {
    this.flood = react
    if (this.bytes > maximumBytes) react()
  }

  text(): string {
    return this.tail.toString('utf8')
  }

  private take(chunk: Buffer): void {
    const wasWithin = this.bytes <= maximumBytes
    this.bytes += chunk.length
    this.tail = Buffer.concat([this.tail, chunk.subarray(-tailBytes)]).subarray(-tailBytes)
    if (wasWithin && this.bytes > maximumBytes) this.flood?.()
  }
}
