import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importBuilt } from '../steps/built.mjs'
import { Advice, say } from '../steps/terminal.mjs'

const usage = `Usage: pnpm admin erasures list
       pnpm admin erasures replay [file]
       pnpm admin erasures erase <email>
  list    who was erased so far, one JSON object a line: ids and times, no names. Keep it beside your backups.
  replay  after a backup was restored: erases again whom it brought back. Without a file: erasures.jsonl of the data folder.
  erase   a person, at once, without the fourteen days that they would have had themselves.`

/** Resolves to the exit code: 0 done, 2 wrong usage. */
export async function erasures([verb, given, ...rest], place) {
  const isRight = { list: !given, replay: true, erase: Boolean(given) }[verb] && rest.length === 0
  if (!isRight) {
    say(usage)
    return 2
  }
  return verbs[verb](await importBuilt('prisma/dist/src/setup.js'), { ...place, given })
}

const verbs = {
  async list(db, { url }) {
    for (const erasure of await db.listErasures(url)) say(JSON.stringify(erasure))
    return 0
  },
  async replay(db, { url, secret, dataDir, given }) {
    await eraseAgain(db, { url, secret }, given ?? join(dataDir, 'erasures.jsonl'))
    return 0
  },
  async erase(db, { url, secret, given }) {
    const answer = await db.eraseByEmail({ url, secret }, given)
    if (answer === 'unknown_person') throw new Advice(`Nobody has an account with ${given}.`)
    if (answer === 'last_owner')
      throw new Advice(
        `${given} is the only owner of a company. Let somebody else become an owner first, or let them delete the company.`,
      )
    say(`  ${given} is erased. Keep the new line of: pnpm admin erasures list`)
    return 0
  },
}

/** Erases whom the list in `file` names, once more. */
export async function eraseAgain(db, place, file) {
  const { persons, companies, withoutOwner } = await db.replayErasures(place, listedIn(file))
  say(`  Erased again: ${persons} people, ${companies} companies.`)
  for (const slug of withoutOwner)
    say(`  The company ${slug} has no owner in this backup. Its data stays; ask its admins who it is to be.`)
}

export function listedIn(file) {
  const lines = linesOf(file)
  const read = lines.flatMap((line) => parsed(line) ?? [])
  const lost = lines.length - read.length
  if (lost > 0)
    say(`  ${lost} lines of ${file} were cut short and are left out. Look whether a newer list has more.`)
  return read
}

function linesOf(file) {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim())
  } catch (error) {
    throw new Advice(`The list of erasures ${file} can't be read: ${error.message}`)
  }
}

/** Whoever wrote it may have been stopped in the middle; the line then stands once more, whole, below. */
function parsed(line) {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
