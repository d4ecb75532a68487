import type pg from 'pg'
import { personalRows } from './all-personal-rows.js'
import { numbered, quoted } from './personal-rows.js'

/** Tells the functions that erase what is personal in this version; whatever an earlier one said is gone. */
export async function writePersonalRows(client: pg.ClientBase): Promise<void> {
  const rows = personalRows.map(({ key, table, where, erasure }, position) => ({
    key,
    position,
    rows_of: quoted(table),
    found_by: numbered(where),
    erasure: erasure.how,
    clears: erasure.how === 'keep' && erasure.clear ? assignments(erasure.clear) : null,
  }))
  await client.query(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb)
         as g(key text, position int, rows_of text, found_by text, erasure text, clears text)
     ), gone as (
       delete from auth.personal_rows where key not in (select key from given)
     )
     insert into auth.personal_rows (key, position, rows_of, found_by, erasure, clears)
     select key, position, rows_of, found_by, erasure, clears from given
     on conflict (key) do update set
       position = excluded.position, rows_of = excluded.rows_of, found_by = excluded.found_by,
       erasure = excluded.erasure, clears = excluded.clears`,
    [JSON.stringify(rows)],
  )
}

function assignments(clear: Readonly<Record<string, string>>): string {
  return Object.entries(clear)
    .map(([column, value]) => `${column} = ${numbered(value)}`)
    .join(', ')
}
