import { importBuilt } from '../steps/built.mjs'
import { Advice, say } from '../steps/terminal.mjs'

const usage = `Usage: pnpm admin second-step remove <email>
  For a person who has lost both phone and recovery codes. Make sure who they are first, not by e-mail alone.`

/** Lets somebody in again. Resolves to the exit code: 0 done, 2 wrong usage. */
export async function secondStep([verb, email, ...rest], url) {
  if (verb !== 'remove' || !email || rest.length > 0) {
    say(usage)
    return 2
  }
  const { removeSecondStep } = await importBuilt('prisma/dist/src/setup.js')
  const answer = await removeSecondStep(url, email)
  if (answer === 'unknown_person') throw new Advice(`Nobody has an account with ${email}.`)
  say(
    answer === 'removed'
      ? `  ${email} signs in with the password alone now, and is signed out everywhere.`
      : `  ${email} has no second step.`,
  )
  return 0
}
