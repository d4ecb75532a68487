import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PrismaClient } from '@skillgrad/db'

/**
 * The list of erasures outside the database, since a restored backup knows nothing of those after it. Whatever the file
 * lacks is added; it is only ever added to. One JSON object a line, as `pnpm admin erasures` reads them.
 */
export async function keepErasureList(client: PrismaClient, file: string): Promise<void> {
  const listed = new Set((await linesOf(file)).map((line) => (JSON.parse(line) as { id: string }).id))
  const rows = await client.erasure.findMany({ orderBy: [{ erasedAt: 'asc' }, { id: 'asc' }] })
  const missing = rows.filter(({ id }) => !listed.has(id))
  if (missing.length === 0) return
  const lines = missing.map(({ id, kind, subjectId, erasedAt }) =>
    JSON.stringify({ id, kind, subject: subjectId, at: erasedAt.toISOString() }),
  )
  await mkdir(dirname(file), { recursive: true })
  await appendFile(file, `${lines.join('\n')}\n`, { mode: 0o600 })
}

async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').filter((line) => line.trim())
}
