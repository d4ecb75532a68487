import { prismaMigrate } from './prisma-cli.js'
import { beginTestRun, endTestRun } from './test-server.js'

/** `pnpm --filter @skillgrad/db drift`: exit 2 and the difference where the migrations and the schema files disagree. */
const run = await beginTestRun(process.pid)
try {
  const args = ['diff', '--from-config-datasource', '--to-schema', 'schema', '--exit-code']
  const { code, output } = await prismaMigrate(run.templateUrl, args)
  process.stdout.write(output)
  process.exitCode = code
} finally {
  await endTestRun(process.pid)
}
