import { syncContent } from './content/sync-content.js'
import type { DatabaseUrls } from './connection/roles.js'
import { describeRefusal, migrateDatabase } from './migrate/migrate-database.js'

export interface PrepareOptions {
  urls: DatabaseUrls
  onProgress?: (message: string) => void
}

/** From an empty database, or one of an earlier version, to one the services can use: migrated, with the newest content. */
export async function prepareDatabase({ urls, onProgress = () => undefined }: PrepareOptions): Promise<void> {
  const outcome = await migrateDatabase({ urls, onProgress })
  const refusal = describeRefusal(outcome)
  if (refusal) throw new Error(refusal)
  await syncContent({ url: urls.migrator, onProgress: (message) => onProgress(`content: ${message}`) })
}
