import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'

/** PostgreSQL's internal one-byte type `"char"`, of which pg_catalog is full and the adapter knows nothing. */
const charOid = 18
const textOid = 25

/**
 * The pg adapter made fit for migrations, where version 7.10 has four gaps: no mapping for `"char"`; scripts are cut
 * at every semicolon, function bodies too; a shadow database is dropped while still in use; and with a connection
 * string its pool would reach the real database, hence the discrete fields here.
 */
export function migrationAdapterFactory(url) {
  const connection = connectionFields(url)
  const options = { schema: new URL(url).searchParams.get('schema') ?? undefined }
  const factory = new PrismaPg(connection, options)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => repairedAdapter(await connect())
  factory.connectToShadowDb = () => connectToShadowDatabase(connection, options)
  return factory
}

function connectionFields(url) {
  const address = new URL(url)
  return {
    host: decodeURIComponent(address.hostname),
    port: Number(address.port || 5432),
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database: decodeURIComponent(address.pathname.slice(1)),
    ssl: /require|verify/.test(address.searchParams.get('sslmode') ?? '') || undefined,
    max: 1,
  }
}

async function connectToShadowDatabase(connection, options) {
  const database = `prisma_migrate_shadow_db_${randomUUID()}`
  const { max: _, ...single } = connection
  const admin = new pg.Client(single)
  await admin.connect()
  await admin.query(`create database ${pg.escapeIdentifier(database)}`)
  const adapter = repairedAdapter(await new PrismaPg({ ...connection, database }, options).connect())
  const dispose = adapter.dispose.bind(adapter)
  adapter.dispose = async () => {
    await dispose()
    await admin.query(`drop database if exists ${pg.escapeIdentifier(database)} with (force)`)
    await admin.end()
  }
  return adapter
}

function repairedAdapter(adapter) {
  const startTransaction = adapter.startTransaction.bind(adapter)
  adapter.startTransaction = async (...options) => repairedQueryable(await startTransaction(...options))
  adapter.executeScript = (script) =>
    adapter
      .underlyingDriver()
      .query(script)
      .then(
        () => undefined,
        (error) => adapter.onError(error),
      )
  return repairedQueryable(adapter)
}

function repairedQueryable(queryable) {
  const performIO = queryable.performIO.bind(queryable)
  const queryRaw = queryable.queryRaw.bind(queryable)
  let charColumns = []
  queryable.performIO = async (query) => {
    const result = await performIO(query)
    charColumns = []
    result?.fields?.forEach?.((field, column) => {
      if (field.dataTypeID !== charOid) return
      field.dataTypeID = textOid
      charColumns.push(column)
    })
    return result
  }
  queryable.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const column of charColumns) result.columnTypes[column] = ColumnTypeEnum.Character
    return result
  }
  return queryable
}
