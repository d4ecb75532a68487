import pg from 'pg'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const statement = '_tenant'

/** Prepared on every new connection of a tenant pool; local to the transaction, so nothing stays on the session. */
export const prepareTenantStatement = {
  name: statement,
  text: `select set_config('app.organization_id', $1, true)`,
  values: [''],
}

/**
 * One statement for one company in one round trip: `set_config` and the statement travel as two Bind/Execute pairs under
 * a single Sync, hence one implicit transaction whose order the protocol itself guarantees.
 * It stands on internals of pg, which is therefore pinned exactly and watched by a fuzz test.
 */
export class TenantQuery extends (pg.Query as unknown as QueryInternals) {
  #settingTenant = true
  readonly #organizationId: string

  constructor(organizationId: string, config: pg.QueryConfig, done: Done) {
    super(config, undefined, done)
    this.#organizationId = requireTenant(organizationId)
  }

  /** The simple protocol could not carry two statements in order. */
  override requiresPreparation(): boolean {
    return true
  }

  override prepare(connection: Connection): void {
    connection.bind({ portal: '', statement, values: [this.#organizationId], valueMapper: String })
    connection.execute({ portal: '', rows: 0 })
    super.prepare(connection)
  }

  override handleDataRow(message: unknown): void {
    if (!this.#settingTenant) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.#settingTenant) this.#settingTenant = false
    else super.handleCommandComplete(message, connection)
  }
}

/** Fails closed: whatever is not an organization's id never reaches the database. */
export function requireTenant(organizationId: string): string {
  if (!uuid.test(organizationId)) throw new Error('no tenant is set')
  return organizationId
}

type Done = (error: Error | null, result: pg.QueryArrayResult & pg.QueryResult) => void

interface Connection {
  bind(config: {
    portal: string
    statement: string
    values: string[]
    valueMapper: (value: unknown) => string
  }): void
  execute(config: { portal: string; rows: number }): void
}

type QueryInternals = new (
  config: pg.QueryConfig,
  values: undefined,
  done: Done,
) => pg.Submittable & {
  requiresPreparation(): boolean
  prepare(connection: Connection): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: Connection): void
}
