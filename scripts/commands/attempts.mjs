import { importBuilt } from '../steps/built.mjs'
import { Advice, dim, say, yellow } from '../steps/terminal.mjs'

const usage = `Usage: pnpm admin attempts:replay [<id>] [--json]
  Computes finished assessments again from their logs, all or one of them: the same questions in the same order, and the same report bit by bit.
  Exit code 1 where one comes out otherwise. pnpm admin appeals tells the id of an attempt that somebody objects to.`

/** Resolves to the exit code: 0 all the same, 1 one is not, 2 wrong usage. */
export async function attempts(args, url) {
  const isJson = args.includes('--json')
  const [id, ...rest] = args.filter((argument) => argument !== '--json')
  if (rest.length > 0 || (id !== undefined && !/^[\da-f-]{36}$/.test(id))) {
    say(usage)
    return 2
  }
  const { replayAttempts } = await importBuilt('api/dist/modules/assessment/report/replay-attempts.js')
  const replayed = await replayAttempts(url, id)
  if (id && replayed.length === 0) throw new Advice(`There is no report of an attempt ${id}.`)
  const wrong = replayed.filter(({ difference }) => difference !== null)
  if (isJson) say(JSON.stringify(replayed))
  else {
    for (const { id: attempt, answers, parameterSet, difference } of id ? replayed : wrong)
      say(
        `  ${attempt}  ${answers} answers, parameter set ${parameterSet}: ${difference ? yellow(difference) : 'the same'}`,
      )
    say(dim(`  ${replayed.length - wrong.length} of ${replayed.length} reports are the same bit by bit.`))
  }
  return wrong.length > 0 ? 1 : 0
}
