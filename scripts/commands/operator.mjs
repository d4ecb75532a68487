import { isBuilt } from '../steps/build.mjs'
import { importBuilt } from '../steps/built.mjs'
import { readSettings } from '../steps/settings.mjs'
import { Advice, dim, failWith, say } from '../steps/terminal.mjs'

const usage = `Usage: pnpm admin operator list
       pnpm admin operator add <email>
       pnpm admin operator remove <email>
  An operator sees the graders and the queue of all companies, at /system. The person signs up or is invited first.`

/** Who runs the installation. Resolves to the exit code: 0 done, 1 not possible, 2 wrong usage. */
export async function operator([verb, email, ...rest]) {
  const wantsEmail = verb === 'add' || verb === 'remove'
  if ((verb !== 'list' && !wantsEmail) || wantsEmail !== Boolean(email) || rest.length > 0) {
    say(usage)
    return 2
  }
  return withDatabase((db, url) => verbs[verb](db, url, email))
}

const verbs = {
  async list(db, url) {
    const operators = await db.listOperators(url)
    for (const { email, name, since } of operators)
      say(`  ${email.padEnd(32)} ${name.padEnd(24)} ${dim(`since ${since.toISOString().slice(0, 10)}`)}`)
    if (operators.length === 0) say('  Nobody yet. pnpm admin operator add <email>')
    return 0
  },
  async add(db, url, email) {
    const answer = await db.appointOperator(url, email)
    if (answer === 'unknown_person')
      throw new Advice(
        `Nobody has an account with ${email}. Let them sign up or be invited, then run this again.`,
      )
    say(
      answer === 'appointed'
        ? `  ${email} is an operator now: /system`
        : `  ${email} already is an operator.`,
    )
    return 0
  },
  async remove(db, url, email) {
    if ((await db.dismissOperator(url, email)) === 'no_operator')
      throw new Advice(`${email} is no operator. pnpm admin operator list names those who are.`)
    say(`  ${email} is no operator any more; their companies are unchanged.`)
    return 0
  },
}

/** On the database of this installation, which is left as it was found: running or not. */
async function withDatabase(work) {
  const { dataDir } = readSettings()
  if (!isBuilt()) throw new Advice('Not installed and built yet. Run: npm start')
  const db = await importBuilt('prisma/dist/src/setup.js')
  const found = await db.lookAtDatabase(dataDir)
  if (found.kind === 'absent') throw new Advice(`There is no database in ${dataDir} yet. Run: npm start`)
  const database = await db.startDatabase({ dataDir })
  try {
    return await work(db, database.url)
  } finally {
    if (found.isRunning === false) await database.stop()
  }
}

if (import.meta.filename === process.argv[1]) {
  try {
    process.exit(await operator(process.argv.slice(2)))
  } catch (error) {
    failWith(error)
  }
}
