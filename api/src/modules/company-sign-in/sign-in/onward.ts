/** Where a browser goes next, with what cookies. */
export interface Onward {
  address: string
  cookies: readonly string[]
}
