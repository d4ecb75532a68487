import { connected } from './connected.js'

/** The server's own name and version, e.g. "PostgreSQL 18.4". */
export async function databaseVersion(url: string): Promise<string> {
  return connected(url, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return `PostgreSQL ${rows[0]?.server_version ?? 'of unknown version'}`
  })
}
