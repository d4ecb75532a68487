/** What a seccomp filter may decide. */
export type Action = 'allow' | 'kill' | { errno: number }

/** One line of a filter. Comparisons see the 32 bits loaded last; `skip` counts machine instructions. */
export type Instruction =
  | { load: 'architecture' | 'number' }
  /** The low 32 bits only: the kernel reads no more of the flags and requests that are compared here. */
  | { load: 'argument'; index: number }
  | { ifEqual: number; action: Action }
  | { unlessEqual: number; action: Action }
  | { ifAtLeast: number; action: Action }
  | { skipUnlessEqual: number; skip: number }
  | { skipIfBits: number; skip: number }
  | { action: Action }

const LOAD_WORD = 0x20
const JUMP_EQUAL = 0x15
const JUMP_AT_LEAST = 0x35
const JUMP_BITS = 0x45
const RETURN = 0x06

const dataOffset = { number: 0, architecture: 4, arguments: 16 } as const
const bytesPerInstruction = 8
const maximumInstructions = 4096

/** Assembles classic BPF as little-endian `struct sock_filter` records. */
export function assemble(instructions: readonly Instruction[]): Buffer {
  const words = instructions.flatMap(encode)
  if (words.length > maximumInstructions)
    throw new Error(`A filter of ${words.length} instructions is over the kernel's limit`)
  const program = Buffer.alloc(words.length * bytesPerInstruction)
  words.forEach(({ code, onTrue, onFalse, value }, index) => {
    const at = index * bytesPerInstruction
    program.writeUInt16LE(code, at)
    program.writeUInt8(onTrue, at + 2)
    program.writeUInt8(onFalse, at + 3)
    program.writeUInt32LE(value >>> 0, at + 4)
  })
  return program
}

interface Word {
  code: number
  onTrue: number
  onFalse: number
  value: number
}

function encode(instruction: Instruction): Word[] {
  if ('load' in instruction) return [word(LOAD_WORD, offsetOf(instruction))]
  if ('ifEqual' in instruction)
    return [word(JUMP_EQUAL, instruction.ifEqual, 0, 1), decide(instruction.action)]
  if ('unlessEqual' in instruction)
    return [word(JUMP_EQUAL, instruction.unlessEqual, 1, 0), decide(instruction.action)]
  if ('ifAtLeast' in instruction)
    return [word(JUMP_AT_LEAST, instruction.ifAtLeast, 0, 1), decide(instruction.action)]
  if ('skipUnlessEqual' in instruction)
    return [word(JUMP_EQUAL, instruction.skipUnlessEqual, 0, instruction.skip)]
  if ('skipIfBits' in instruction) return [word(JUMP_BITS, instruction.skipIfBits, instruction.skip, 0)]
  return [decide(instruction.action)]
}

function offsetOf(instruction: Extract<Instruction, { load: string }>): number {
  return instruction.load === 'argument'
    ? dataOffset.arguments + 8 * instruction.index
    : dataOffset[instruction.load]
}

function decide(action: Action): Word {
  if (action === 'allow') return word(RETURN, 0x7fff0000)
  if (action === 'kill') return word(RETURN, 0x80000000)
  return word(RETURN, 0x00050000 | action.errno)
}

function word(code: number, value: number, onTrue = 0, onFalse = 0): Word {
  return { code, onTrue, onFalse, value }
}
