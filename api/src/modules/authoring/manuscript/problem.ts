import type { Localized } from '@skillgrad/exercises/contract'

/** Something in an author's files that keeps an exercise from being tried or published. */
export interface Problem {
  file: string
  /** From 1, where one line can be blamed. */
  line?: number
  message: Localized
}

export const problem = (file: string, en: string, zh: string, line?: number): Problem => ({
  file,
  ...(line === undefined ? {} : { line }),
  message: { en, 'zh-CN': zh },
})
