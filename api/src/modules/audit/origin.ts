import { AsyncLocalStorage } from 'node:async_hooks'

/** From where somebody acts. */
export interface Origin {
  address: string
  userAgent: string | undefined
  requestId: string
  /** Of the token by which it is done, where it is a program. */
  tokenId?: string
}

const current = new AsyncLocalStorage<Origin>()

/** Whatever `act` records, also after an await, came from here. */
export function actingFrom<Result>(origin: Origin, act: () => Result): Result {
  return current.run(origin, act)
}

/** None where the system acts by itself. */
export function currentOrigin(): Origin | undefined {
  return current.getStore()
}
