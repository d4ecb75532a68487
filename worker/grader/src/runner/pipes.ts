import { readSync, writeSync } from 'node:fs'
import { encodeFrame } from '../protocol/frame.js'
import { bytesOf, layoutOf, readTensors } from '../protocol/tensor-layout.js'
import type { GraderMessage, RunnerMessage } from '../protocol/messages.js'
import type { TensorMap } from '@skillgrad/exercises/contract'

const fromGrader = 3
const toGrader = 4

/** Waits for the grader's next message without an event loop turn, so that nothing of the learner's runs meanwhile. */
export function receive(): { message: GraderMessage; body: Uint8Array } {
  const prefix = readExactly(8)
  const view = new DataView(prefix.buffer)
  const header = readExactly(view.getUint32(0, true))
  const body = readExactly(view.getUint32(4, true))
  return { message: JSON.parse(new TextDecoder().decode(header)) as GraderMessage, body }
}

export function send(message: RunnerMessage): void {
  writeAll(encodeFrame(message))
}

export function sendAnswer(tensors: TensorMap): void {
  writeAll(
    encodeFrame({ kind: 'answer', tensors: layoutOf(tensors) } satisfies RunnerMessage, bytesOf(tensors)),
  )
}

export { readTensors }

function readExactly(count: number): Uint8Array {
  const bytes = new Uint8Array(count)
  let filled = 0
  while (filled < count) {
    const read = readSync(fromGrader, bytes, filled, count - filled, null)
    if (read === 0) process.exit(0)
    filled += read
  }
  return bytes
}

function writeAll(pieces: readonly Uint8Array[]): void {
  for (const piece of pieces) {
    let written = 0
    while (written < piece.byteLength)
      written += writeSync(toGrader, piece, written, piece.byteLength - written)
  }
}
