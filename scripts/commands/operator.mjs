import { importBuilt } from '../steps/built.mjs'
import { Advice, dim, say } from '../steps/terminal.mjs'

const usage = `Usage: pnpm admin operator list
       pnpm admin operator add <email>
       pnpm admin operator remove <email>
  An operator sees the graders and the queue of all companies, at /system. The person signs up or is invited first.`

/** Who runs the installation. Resolves to the exit code: 0 done, 2 wrong usage. */
export async function operator([verb, email, ...rest], url) {
  const wantsEmail = verb === 'add' || verb === 'remove'
  if ((verb !== 'list' && !wantsEmail) || wantsEmail !== Boolean(email) || rest.length > 0) {
    say(usage)
    return 2
  }
  return verbs[verb](await importBuilt('prisma/dist/src/setup.js'), url, email)
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
        ? `  ${email} is an operator now: /system. Where others reach the server, only with two-step sign-in or a passkey.`
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
