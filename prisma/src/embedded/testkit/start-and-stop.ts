import { connected } from '../../connection/connected.js'
import type { DatabaseEnv } from '../../env.js'
import { startDatabase } from '../start-database.js'

/** Starts the database, asks it who we are, and stops it. */
const env = JSON.parse(process.argv[2]!) as DatabaseEnv
const database = await startDatabase({ dataDir: env.dataDir, settings: { fsync: 'off' }, env })
const { rows } = await connected(database.url, (client) => client.query('select current_user as user'))
await database.stop()
process.stdout.write(JSON.stringify(rows[0]))
