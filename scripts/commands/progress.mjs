import { importBuilt } from '../steps/built.mjs'
import { dim, say } from '../steps/terminal.mjs'

const usage = `Usage: pnpm admin progress:rebuild [--dry-run]
  Computes again from the gradings that stand which exercises people have passed, and adds to the ledger of courses what it
  lacks. Takes nothing away; --dry-run says what is missing and changes nothing.`

/** Resolves to the exit code: 0 done, 2 wrong usage. */
export async function progress(args, url) {
  const isRehearsal = args[0] === '--dry-run'
  if (args.length > (isRehearsal ? 1 : 0)) {
    say(usage)
    return 2
  }
  const { rebuildProgress } = await importBuilt('api/dist/modules/course/rebuild-progress.js')
  const { people, missing, kept } = await rebuildProgress(url, { isRehearsal })
  for (const { company, email, course, version, lesson, passedAt } of missing)
    say(
      `  ${company}  ${email}  ${course} ${version}, ${lesson}  ${dim(`passed ${passedAt.toISOString().slice(0, 10)}`)}`,
    )
  say(
    `  Looked at ${people} ${people === 1 ? 'person' : 'people'} who passed something. ${summary(missing.length, isRehearsal)}`,
  )
  if (kept > 0)
    say(
      dim(
        `  ${kept} ${kept === 1 ? 'pass stays' : 'passes stay'} although a regrading judged otherwise since.`,
      ),
    )
  return 0
}

function summary(count, isRehearsal) {
  if (count === 0) return 'Nothing is missing.'
  const facts = count === 1 ? '1 fact' : `${count} facts`
  return isRehearsal ? `${facts} would be added.` : `${facts} added.`
}
