import pg from 'pg'

/** Statements that any connection of this process sends meanwhile. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  // Once before, so that what is cached for a moment is cached in every measurement.
  await work()
  let statements = 0
  const { prototype } = pg.Client
  const send = prototype.query as (...given: unknown[]) => unknown
  prototype.query = function (this: pg.Client, ...given: unknown[]) {
    statements += 1
    return send.apply(this, given)
  } as typeof prototype.query
  try {
    await work()
  } finally {
    prototype.query = send as typeof prototype.query
  }
  return statements
}
