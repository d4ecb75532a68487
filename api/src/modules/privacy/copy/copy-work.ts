import type { PrismaClient } from '@skillgrad/db'
import type { TenantDb } from '../../../database.js'
import type { FileStore } from '../../../files/file-store.js'
import type { ZipWriter } from '../../../files/zip-writer.js'

export interface CopyWork {
  identityDb: PrismaClient
  tenantDb(organizationId: string): TenantDb
  files: FileStore
  publicOrigin: string
  now(): Date
}

/** Where a copy is written, with what is told of how far it is. */
export interface CopyTarget {
  zip: ZipWriter
  /** What is read while the copy is made. */
  progress(done: number, total: number): Promise<void>
}
