/** How often each item was asked, over how many sittings. */
export interface Exposure {
  sittings: number
  asked: ReadonlyMap<string, number>
}

/**
 * Items that one more sitting may not ask so that none is asked in more than a share `cap` of all sittings: the restricted
 * method of Revuelta & Ponsoda 1998. Each item may be asked once before there is a share.
 */
export function cappedItems({ sittings, asked }: Exposure, cap: number): string[] {
  return [...asked].flatMap(([item, count]) => (count > cap * sittings ? [item] : []))
}
