import path from 'node:path'
import { defineConfig } from 'prisma/config'

// Read before the CLI looks for its engine. The native engine would have to be downloaded; PRISMA_OFFLINE=0 asks for that.
if (process.env.PRISMA_OFFLINE !== '0' && process.platform !== 'win32')
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'schema-engine', 'main.mjs')

export default defineConfig({
  schema: 'schema',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL },
})
