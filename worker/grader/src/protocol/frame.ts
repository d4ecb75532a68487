import { ProtocolViolation } from './violation.js'

/** `u32 header length | u32 body length | JSON header | raw little-endian body`. */
export const maximumHeaderBytes = 64 * 1024
const prefixBytes = 8

export interface Frame {
  header: Buffer
  body: Buffer
}

/** Pieces to write in order; large bodies are not copied together. */
export function encodeFrame(header: object, body: readonly Uint8Array[] = []): Uint8Array[] {
  const json = Buffer.from(JSON.stringify(header), 'utf8')
  if (json.length > maximumHeaderBytes)
    throw new Error(`A frame header of ${json.length} bytes is over the limit`)
  const prefix = Buffer.alloc(prefixBytes)
  prefix.writeUInt32LE(json.length, 0)
  prefix.writeUInt32LE(
    body.reduce((sum, part) => sum + part.byteLength, 0),
    4,
  )
  return [prefix, json, ...body]
}

/**
 * Cuts a byte stream into frames. `bodyLimit` is asked anew for each frame, before anything is allocated for it,
 * so that a frame may claim no more than what is being waited for.
 */
export class FrameReader {
  private prefix = Buffer.alloc(prefixBytes)
  private frame: Frame | undefined
  private filled = 0

  constructor(
    private readonly bodyLimit: () => number,
    private readonly deliver: (frame: Frame) => void,
  ) {}

  /** Throws `ProtocolViolation`; the reader must not be used after that. */
  push(chunk: Uint8Array): void {
    let at = 0
    while (at < chunk.length) at += this.frame ? this.fillFrame(chunk, at) : this.fillPrefix(chunk, at)
  }

  private fillPrefix(chunk: Uint8Array, at: number): number {
    const taken = Math.min(prefixBytes - this.filled, chunk.length - at)
    this.prefix.set(chunk.subarray(at, at + taken), this.filled)
    this.filled += taken
    if (this.filled === prefixBytes) this.openFrame()
    return taken
  }

  private openFrame(): void {
    const headerBytes = this.prefix.readUInt32LE(0)
    const bodyBytes = this.prefix.readUInt32LE(4)
    const limit = this.bodyLimit()
    if (headerBytes === 0 || headerBytes > maximumHeaderBytes) {
      throw new ProtocolViolation(`frame header of ${headerBytes} bytes`)
    }
    if (bodyBytes > limit) throw new ProtocolViolation(`frame body of ${bodyBytes} bytes where ${limit} fit`)
    this.frame = { header: Buffer.alloc(headerBytes), body: Buffer.from(new ArrayBuffer(bodyBytes)) }
    this.filled = 0
  }

  private fillFrame(chunk: Uint8Array, at: number): number {
    const { header, body } = this.frame!
    const total = header.length + body.length
    const inHeader = this.filled < header.length
    const room = (inHeader ? header.length : total) - this.filled
    const taken = Math.min(room, chunk.length - at)
    const part = chunk.subarray(at, at + taken)
    if (inHeader) header.set(part, this.filled)
    else body.set(part, this.filled - header.length)
    this.filled += taken
    if (this.filled === total) this.closeFrame()
    return taken
  }

  private closeFrame(): void {
    const frame = this.frame!
    this.frame = undefined
    this.filled = 0
    this.deliver(frame)
  }
}
