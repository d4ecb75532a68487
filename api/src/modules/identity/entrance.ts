/** Where a request comes from, as identity needs it. */
export interface Caller {
  cookie: string | undefined
  address: string
  userAgent: string | undefined
}

/** Somebody who has just been signed in, with the cookies that prove it from now on. */
export interface Entrance {
  userId: string
  organizationId: string | null
  cookies: string[]
}

/** The first factor was right and a second is asked: no session yet, only cookies with which the browser goes on. */
export class Halfway {
  constructor(readonly cookies: readonly string[]) {}
}
