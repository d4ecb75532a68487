/** Products that are talked about in the same words. */
export interface Family {
  product: readonly string[]
  /** What it is made of or shows, as a noun. */
  part: readonly string[]
  /** As an adjective. */
  virtue: readonly string[]
  /** What it does when it fails, behind `it`. */
  fault: readonly string[]
  /** What people do with it, behind `to`. */
  task: readonly string[]
  /** Where it is used, with its preposition. */
  place: readonly string[]
  /** Who uses it. */
  user: readonly string[]
  kind: 'goods' | 'software'
}
