import { withOwner } from '../src/connection/with-owner.js'
import { startDatabase } from '../src/embedded/start-database.js'
import { readDatabaseEnv } from '../src/env.js'

/** `pnpm --filter @skillgrad/db age-answers <email>`: in the data folder in use, what the person answered of lessons lies a day back. */
const email = process.argv[2]!
const { url } = await startDatabase({ dataDir: readDatabaseEnv().dataDir })
await withOwner(url, async (prisma) => {
  const { id } = await prisma.user.findUniqueOrThrow({ where: { email } })
  await prisma.$executeRaw`
    update app.question_response set answered_at = answered_at - interval '1 day' where user_id = ${id}::uuid`
  await prisma.$executeRaw`
    update app.review_answer set answered_at = answered_at - interval '1 day' where user_id = ${id}::uuid`
})
