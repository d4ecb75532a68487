import { importBuilt } from '../steps/built.mjs'
import { dim, say } from '../steps/terminal.mjs'

const usage = `Usage: pnpm admin skills:rebuild [--dry-run]
  Computes again from all evidence what is known and said of people's skills, and mends what differs. --dry-run says what
  differs and changes nothing.`

const words = {
  missing: 'was missing',
  baseless: 'stood without evidence',
  different: 'was not what the evidence says',
}

/** Resolves to the exit code: 0 done, 2 wrong usage. */
export async function skills(args, url) {
  const isRehearsal = args[0] === '--dry-run'
  if (args.length > (isRehearsal ? 1 : 0)) {
    say(usage)
    return 2
  }
  const { rebuildEstimates } = await importBuilt('api/dist/modules/skill/rebuild-estimates.js')
  const { people, wrong } = await rebuildEstimates(url, { isRehearsal })
  for (const { company, email, skill, fault } of wrong)
    say(`  ${company}  ${email}  ${skill}  ${dim(words[fault])}`)
  say(
    `  Looked at ${people} ${people === 1 ? 'person' : 'people'} with evidence. ${summary(wrong.length, isRehearsal)}`,
  )
  return 0
}

function summary(count, isRehearsal) {
  if (count === 0) return 'Every estimate is what the evidence says.'
  const estimates = count === 1 ? '1 estimate' : `${count} estimates`
  return isRehearsal ? `${estimates} would be mended.` : `${estimates} mended.`
}
