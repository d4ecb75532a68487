import { importBuilt } from '../steps/built.mjs'
import { Advice, say } from '../steps/terminal.mjs'

const usage = `Usage: pnpm admin sessions end <email>
       pnpm admin sessions end --all
  Signs a person, or everybody, out of every browser. Tokens of programs stay.`

/** After a stolen device, or a suspicion. Resolves to the exit code: 0 done, 2 wrong usage. */
export async function sessions([verb, whom, ...rest], url) {
  if (verb !== 'end' || !whom || rest.length > 0 || (whom.startsWith('-') && whom !== '--all')) {
    say(usage)
    return 2
  }
  const { endSessions } = await importBuilt('prisma/dist/src/setup.js')
  const ended = await endSessions(url, whom === '--all' ? undefined : whom)
  if (ended === null) throw new Advice(`Nobody has an account with ${whom}.`)
  say(`  ${ended} ${ended === 1 ? 'browser is' : 'browsers are'} signed out.`)
  return 0
}
