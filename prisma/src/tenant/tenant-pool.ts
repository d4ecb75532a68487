import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'
import { prepareTenantStatement, requireTenant, TenantQuery } from './tenant-query.js'

/**
 * A pool whose own `query` works only for the tenant set by `withTenant`, and refuses without one.
 * A connection taken out by `connect` is plain: its user opens a transaction and sets the tenant first.
 */
export class TenantPool extends pg.Pool {
  readonly #tenant = new AsyncLocalStorage<string>()

  constructor(config: pg.PoolConfig) {
    super(config)
    // A failure shows as an error of the first query on that connection, which then fails closed.
    this.on('connect', (client) => void client.query(prepareTenantStatement).catch(() => undefined))
    this.on('error', () => undefined)
    // The pool itself listens to idle connections alone, and a server's last words on a lent one would end the process.
    this.on('connect', (client) => client.on('error', () => undefined))
    const bound = (query: pg.QueryConfig) => this.queryFor(this.#tenant.getStore() ?? '', query)
    this.query = bound as pg.Pool['query']
  }

  /** Runs and awaits `work`, inside which the pool's `query` belongs to this organization. */
  withTenant<T>(organizationId: string, work: () => Promise<T>): Promise<T> {
    return this.#tenant.run(requireTenant(organizationId), async () => await work())
  }

  /** One statement for one organization, one round trip. */
  async queryFor<Row extends pg.QueryResultRow>(
    organizationId: string,
    query: pg.QueryConfig,
  ): Promise<pg.QueryResult<Row>> {
    requireTenant(organizationId)
    const client = await this.connect()
    let broken: Error | undefined
    try {
      return await new Promise<pg.QueryResult<Row>>((resolve, reject) => {
        client.query(
          new TenantQuery(organizationId, query, (error, result) =>
            error ? reject(error) : resolve(result),
          ),
        )
      })
    } catch (error) {
      // A server's answer leaves the connection usable; anything else does not.
      if (!(error instanceof pg.DatabaseError)) broken = error as Error
      throw error
    } finally {
      client.release(broken)
    }
  }
}
