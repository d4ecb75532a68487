import { importBuilt } from '../steps/built.mjs'
import { Advice, dim, say, yellow } from '../steps/terminal.mjs'

const usage = `Usage: pnpm admin calibrate [--dry-run] [--json]
  Learns from all answers so far what the questions of assessments are like and publishes it, as the background process does
  every night. --dry-run says what would change and publishes nothing; --json says it for a program (pnpm -s admin …).`

/** Resolves to the exit code: 0 done, 2 wrong usage. */
export async function calibrate(args, url) {
  const isRehearsal = args.includes('--dry-run')
  const isJson = args.includes('--json')
  if (new Set(args).size !== args.length || args.length !== Number(isRehearsal) + Number(isJson)) {
    say(usage)
    return 2
  }
  const { calibrateBank } = await importBuilt('api/dist/modules/assessment/bank/operate-bank.js')
  const found = await calibrateBank(url, { isRehearsal, ...(isJson ? {} : { onStep: sayStep }) })
  if (!found) throw new Advice('There are no items yet: npm start reads them in.')
  if (isJson) say(JSON.stringify({ ...found, isRehearsal }))
  else report(found, isRehearsal)
  return 0
}

function sayStep({ domain, items, answers }) {
  say(dim(`  ${domain}: ${items} items, ${answers} answers`))
}

const reasons = { 'wrong-key': 'the key looks wrong', 'no-information': 'its answers say nothing of ability' }

function report({ number, isNew, items, attempts, answers, changes }, isRehearsal) {
  say(`  ${setLine(number, isNew, isRehearsal)}`)
  say(`  Learned from ${answers} answers of ${attempts} attempts.`)
  say(`  Items: ${items.live} live, ${items.pilot} pilot, ${items.watch} watched.`)
  for (const { slug, skill, from, to, answers: count, suspicion } of changes) {
    const why = to === 'watch' ? yellow(`: ${reasons[suspicion] ?? 'watched'}`) : ''
    say(`    ${slug} ${dim(`(${skill}, ${count} answers)`)}  ${from} → ${to}${why}`)
  }
  if (changes.some(({ to }) => to === 'watch'))
    say(dim('  Nobody is asked a watched item. Look at it, then mend it or: pnpm admin items release <slug>'))
}

function setLine(number, isNew, isRehearsal) {
  if (!isNew) return `Nothing is new: parameter set ${number} stays.`
  return isRehearsal ? `Would publish parameter set ${number}.` : `Published parameter set ${number}.`
}
