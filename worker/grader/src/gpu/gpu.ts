/** A graphics card as a box gets it: alone, with the device files of this card and of no other. */
export interface Gpu {
  /** Unique on this machine: NVIDIA's UUID, or the path of the device file. */
  id: string
  name: string
  /** `nvidia` can do CUDA; `other` is reached through Vulkan alone; `software` computes on the processor. */
  kind: 'nvidia' | 'other' | 'software'
  devices: readonly string[]
  /** Files of the system that its driver reads, beside its libraries. */
  files: readonly string[]
  environment: Readonly<Record<string, string>>
}

/** Two rungs may compute on the same card; it is one slot all the same. */
export function cardsOf(launches: readonly { gpu?: Gpu }[]): Gpu[] {
  const cards = launches.flatMap(({ gpu }) => (gpu ? [[gpu.id, gpu] as const] : []))
  return [...new Map(cards).values()]
}

/** Stands for the one software adapter that was asked for: no card, and one submission at a time as on a card. */
export const softwareGpu: Gpu = {
  id: 'software',
  name: 'software adapter',
  kind: 'software',
  devices: [],
  files: [],
  environment: {},
}
