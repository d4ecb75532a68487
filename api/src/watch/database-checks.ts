import { latestMigration, type PrismaClient } from '@skillgrad/db'
import type { Check } from '@skillgrad/telemetry'

/** Whether the database answers, has the tables that this code knows, and takes jobs. */
export function databaseChecks(shared: PrismaClient): Record<'database' | 'migrations' | 'queue', Check> {
  const wanted = latestMigration()
  return {
    async database() {
      await shared.$queryRaw`select 1`
      return null
    },
    async migrations() {
      // In a database that is older than the question itself there is no such function.
      const [asked] = await shared.$queryRaw<{ isKnown: boolean }[]>`
        select to_regprocedure('app.has_migration(text)') is not null as "isKnown"`
      const [found] = asked?.isKnown
        ? await shared.$queryRaw<{ isThere: boolean }[]>`select app.has_migration(${wanted}) as "isThere"`
        : []
      return found?.isThere ? null : `the database lacks ${wanted}; run \`database up\``
    },
    async queue() {
      const [found] = await shared.$queryRaw<{ isThere: boolean }[]>`
        select exists (
          select from pg_tables where schemaname = 'graphile_worker' and tablename = '_private_jobs'
        ) as "isThere"`
      return found?.isThere ? null : 'the database has no queue; run `database up`'
    },
  }
}
