interface Waiting {
  /** Of the form. */
  page: string
  next: string
  /** A company's provider does not do for it. */
  asksOwn?: boolean
}

/** Where to sign in once more for the form of a page, and to go on to `next`. */
export function signInAgainAddress({ page, next, asksOwn = false }: Waiting): string {
  return `/sign-in?${new URLSearchParams({ next, fresh: page, ...(asksOwn ? { own: '' } : {}) })}`
}
