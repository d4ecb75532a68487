import type { TenantDb } from '../../../database.js'

const some = 500

/**
 * All rows of a statement, some hundred at a time: it takes the last row's `key` as $1, at first empty, and how many as $2.
 * Raw SQL, for one shape of paging over joins.
 */
export async function* pagesOf<Row extends object>(
  db: TenantDb,
  text: string,
  atOnce = some,
): AsyncIterable<Row> {
  for (let after = ''; ;) {
    const rows = await db.query<Row & { key: string }>(text, [after, atOnce])
    for (const row of rows) yield row as Awaited<Row>
    if (rows.length < atOnce) return
    after = rows.at(-1)!.key
  }
}
