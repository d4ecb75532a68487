import type { DatabaseEnv } from '../../env.js'
import { startDatabase } from '../start-database.js'

/** A launcher to be killed: starts the database, prints its address and goes on living. */
const env = JSON.parse(process.argv[2]!) as DatabaseEnv
const { url } = await startDatabase({ dataDir: env.dataDir, settings: { fsync: 'off' }, env })
process.stdout.write(JSON.stringify({ url }))
setInterval(() => undefined, 60_000)
