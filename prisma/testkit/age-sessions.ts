import { withOwner } from '../src/connection/with-owner.js'
import { startDatabase } from '../src/embedded/start-database.js'
import { readDatabaseEnv } from '../src/env.js'

/** `pnpm --filter @skillgrad/db age-sessions <email>`: in the data folder in use, the person has signed in an hour ago. */
const email = process.argv[2]!
const { url } = await startDatabase({ dataDir: readDatabaseEnv().dataDir })
await withOwner(url, async (prisma) => {
  const { id: userId } = await prisma.user.findUniqueOrThrow({ where: { email } })
  await prisma.session.updateMany({
    where: { userId },
    data: { createdAt: new Date(Date.now() - 3_600_000) },
  })
  await prisma.$executeRaw`select pg_notify('session_revoked', ${userId})`
})
