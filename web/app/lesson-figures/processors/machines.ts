export interface Machine {
  /** Bytes of memory that the processor reaches at its full bandwidth. */
  memory: number
  /** Bytes a second from that memory. */
  bandwidth: number
  /** Operations a second, as stated for 16 bits. */
  speed: number
}

const giga = 1e9
const tera = 1e12

/**
 * The card and the TPU as their makers state them (NVIDIA H100 SXM; Google Cloud TPU v5e); the laptop and the server
 * processor are round numbers for machines of about 2023, without matrix units.
 */
export const machines = {
  laptop: { memory: 16 * giga, bandwidth: 100 * giga, speed: 2 * tera },
  server: { memory: 512 * giga, bandwidth: 300 * giga, speed: 10 * tera },
  tpu: { memory: 16 * giga, bandwidth: 819 * giga, speed: 197 * tera },
  card: { memory: 80 * giga, bandwidth: 3350 * giga, speed: 989 * tera },
} as const satisfies Record<string, Machine>

export type MachineName = keyof typeof machines
export const machineNames = Object.keys(machines) as MachineName[]

export interface Work {
  parameters: number
  /** Bits that are kept for each parameter. */
  bits: number
  /** Tokens that go through the model in one pass. */
  tokens: number
}

export interface Pass {
  /** Bytes of all weights. */
  weights: number
  fits: boolean
  /** Seconds to bring the weights to the processor, once a pass. */
  fetching: number
  /** Seconds of arithmetic: two operations for each parameter and token. */
  computing: number
  /** Both go on at the same time, so the longer one counts. */
  seconds: number
  tokensPerSecond: number
}

/** One pass through a model, as the roofline model has it: what takes longer, the memory or the arithmetic, decides. */
export function passOf({ memory, bandwidth, speed }: Machine, { parameters, bits, tokens }: Work): Pass {
  const weights = (parameters * bits) / 8
  const fetching = weights / bandwidth
  const computing = (2 * parameters * tokens) / speed
  const seconds = Math.max(fetching, computing)
  return { weights, fits: weights < memory, fetching, computing, seconds, tokensPerSecond: tokens / seconds }
}

/** Tokens in a pass from which the arithmetic takes as long as the memory. */
export function balanceOf({ bandwidth, speed }: Machine, bits: number): number {
  return ((speed / bandwidth) * bits) / 16
}
