import { randomFrom } from '@skillgrad/exercises/contract'
import { encodeFrame, FrameReader, maximumHeaderBytes, type Frame } from './frame.js'
import { ProtocolViolation } from './violation.js'

test('frames come out as they went in, however the bytes are cut', () => {
  const random = randomFrom('cuts')
  const bodies = [0, 1, 3, 4000, 70_000].map((length) =>
    Uint8Array.from({ length }, () => random.integer(256)),
  )
  const stream = Buffer.concat(bodies.flatMap((body, index) => encodeFrame({ index }, [body])))

  for (let round = 0; round < 50; round++) {
    const frames = readInPieces(stream, 100_000, () => 1 + random.integer(round < 25 ? 7 : 5000))

    expect(frames.map(({ header }) => JSON.parse(header.toString()) as unknown)).toEqual(
      bodies.map((_, index) => ({ index })),
    )
    expect(
      frames.map(({ body }) => body.equals(bodies[frames.findIndex((frame) => frame.body === body)]!)),
    ).not.toContain(false)
  }
})

test('a body over the limit is refused before a byte of it arrives', () => {
  const prefix = Buffer.alloc(8)
  prefix.writeUInt32LE(2, 0)
  prefix.writeUInt32LE(0xffffffff, 4)
  const reader = new FrameReader(
    () => 1000,
    () => undefined,
  )

  expect(() => reader.push(prefix)).toThrow(ProtocolViolation)
})

test.each([0, maximumHeaderBytes + 1, 0xffffffff])('a header of %i bytes is refused', (length) => {
  const prefix = Buffer.alloc(8)
  prefix.writeUInt32LE(length, 0)
  const reader = new FrameReader(
    () => 1000,
    () => undefined,
  )

  expect(() => reader.push(prefix)).toThrow(ProtocolViolation)
})

test('ten thousand random streams end in frames or in a violation, never in anything else', () => {
  const random = randomFrom('noise')
  let violations = 0
  for (let round = 0; round < 10_000; round++) {
    const noise = Uint8Array.from({ length: random.integer(200) }, () =>
      random.uniform() < 0.5 ? 0 : random.integer(256),
    )
    try {
      readInPieces(noise, 64, () => 1 + random.integer(20))
    } catch (error) {
      expect(error).toBeInstanceOf(ProtocolViolation)
      violations++
    }
  }

  expect(violations).toBeGreaterThan(1000)
})

function readInPieces(stream: Uint8Array, limit: number, nextLength: () => number): Frame[] {
  const frames: Frame[] = []
  const reader = new FrameReader(
    () => limit,
    (frame) => frames.push(frame),
  )
  for (let at = 0; at < stream.length;) {
    const length = nextLength()
    reader.push(stream.subarray(at, at + length))
    at += length
  }
  return frames
}
