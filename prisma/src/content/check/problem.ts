export interface Problem {
  /** Course and lesson, perhaps a language. */
  where: string
  says: string
}
