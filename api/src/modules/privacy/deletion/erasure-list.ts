import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PrismaClient } from '@skillgrad/db'

/**
 * The list of erasures outside the database, since a restored backup knows nothing of those after it. Whatever the file
 * lacks is added; it is only ever added to. One JSON object a line, as `pnpm admin erasures` reads them.
 */
export async function keepErasureList(client: PrismaClient, file: string): Promise<void> {
  const text = await textOf(file)
  const listed = new Set(text.split('\n').map(idIn))
  const rows = await client.erasure.findMany({ orderBy: [{ erasedAt: 'asc' }, { id: 'asc' }] })
  const missing = rows.filter(({ id }) => !listed.has(id))
  if (missing.length === 0) return
  const lines = missing.map(({ id, kind, subjectId, erasedAt }) =>
    JSON.stringify({ id, kind, subject: subjectId, at: erasedAt.toISOString() }),
  )
  await mkdir(dirname(file), { recursive: true })
  const apart = text === '' || text.endsWith('\n') ? '' : '\n'
  await appendFile(file, `${apart}${lines.join('\n')}\n`, { mode: 0o600 })
}

/** Null of a line that a full disk, or a machine that went off, cut short: its erasure is listed once more. */
function idIn(line: string): string | null {
  try {
    return (JSON.parse(line) as { id: string }).id
  } catch {
    return null
  }
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
}
