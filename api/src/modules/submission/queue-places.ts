import type { PrismaClient } from '@skillgrad/db'
import type { Place } from '../../live/waiting-line.js'

interface PlaceRow {
  run: string
  ahead: number | null
  wait_seconds: number | null
}

/** Places of many runs, whoever they belong to, by one statement; runs that do not wait are left out. */
export async function queuePlaces(
  shared: PrismaClient,
  runs: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  const rows = await shared.$queryRaw<PlaceRow[]>`
    select run, ahead, wait_seconds from app.queue_places(${[...runs]}::uuid[])`
  return new Map(rows.map((row) => [row.run, { ahead: row.ahead, waitSeconds: row.wait_seconds }]))
}
