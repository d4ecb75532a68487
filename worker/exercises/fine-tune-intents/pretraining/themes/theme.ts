/** What customers write about one matter: what happened, and what they want. */
export interface Theme {
  situations: readonly string[]
  asks: readonly string[]
}
