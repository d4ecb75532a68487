import { userInfo } from 'node:os'
import { importBuilt } from '../steps/built.mjs'
import { Advice, bold, dim, say, yellow } from '../steps/terminal.mjs'

const states = ['pilot', 'live', 'watch']
const usage = `Usage: pnpm admin items [--state pilot|live|watch] [--json]
       pnpm admin items release <slug>
       pnpm admin items withdraw <slug> --reason <text> --reason-zh <text>
       pnpm admin items restore <slug>
  Lists the items of the bank as the newest parameters know them; or lets a watched item be asked again, after you have looked at it.
  For the 100 answers that follow, what it looks like is not held against it.
  withdraw: nobody is asked it any more, and every report and estimate is computed again without it, in all its versions so far; one that was published
  since is withdrawn by doing so again. Learners read the reason, so it tells nothing of what is right. restore: it is asked and counts again.`

/** Resolves to the exit code: 0 done, 2 wrong usage. */
export async function items(args, url) {
  if (args[0] === 'release' && args.length === 2 && !args[1].startsWith('-')) return release(args[1], url)
  if (args[0] === 'withdraw') return withdraw(args.slice(1), url)
  if (args[0] === 'restore' && args.length === 2 && !args[1].startsWith('-')) return restore(args[1], url)
  const wanted = wishesOf(args)
  if (!wanted) {
    say(usage)
    return 2
  }
  const { listBank } = await importBank()
  const all = await listBank(url)
  const found = all.filter(({ state }) => !wanted.state || state === wanted.state)
  if (wanted.isJson) say(JSON.stringify(found))
  else list(found, all.length)
  return 0
}

const importBank = () => importBuilt('api/dist/modules/assessment/bank/operate-bank.js')

function wishesOf(args) {
  const wishes = { isJson: false }
  for (let at = 0; at < args.length; at++) {
    if (args[at] === '--json' && !wishes.isJson) wishes.isJson = true
    else if (args[at] === '--state' && !wishes.state && states.includes(args[at + 1]))
      wishes.state = args[++at]
    else return null
  }
  return wishes
}

async function release(slug, url) {
  const { releaseBankItem } = await importBank()
  const released = await releaseBankItem(url, slug)
  if (released === 'unknown_item') throw new Advice(`There is no item ${slug} in the newest parameters.`)
  if (released === 'not_watched')
    throw new Advice(`${slug} is not watched. pnpm admin items --state watch lists those that are.`)
  if (released === 'withdrawn')
    throw new Advice(
      `${slug} is withdrawn. pnpm admin items restore ${slug} lets it count and be asked again.`,
    )
  say(`  ${slug} is asked again, from parameter set ${released.number} on.`)
  return 0
}

async function withdraw(args, url) {
  const [slug, first, en, second, zh] = args
  if (args.length !== 5 || first !== '--reason' || second !== '--reason-zh' || !en.trim() || !zh.trim()) {
    say(usage)
    return 2
  }
  const { withdrawBankItem } = await importBank()
  const reason = { en: en.trim(), 'zh-CN': zh.trim() }
  const done = await withdrawBankItem(url, slug, { reason, by: userInfo().username })
  if (done === 'unknown_item') throw new Advice(`There is no item ${slug}.`)
  say(
    done === 'withdrawn'
      ? `  ${slug} is withdrawn. Reports that count it are being computed again.`
      : `  ${slug} was withdrawn before; its reason stays as it was.`,
  )
  return 0
}

async function restore(slug, url) {
  const { restoreBankItem } = await importBank()
  const done = await restoreBankItem(url, slug)
  if (done === 'unknown_item') throw new Advice(`There is no item ${slug}.`)
  if (done === 'not_withdrawn') throw new Advice(`${slug} is not withdrawn.`)
  say(`  ${slug} is asked and counts again. Reports that leave it out are being computed again.`)
  return 0
}

const columns = [
  ['item', 34, ({ slug, version }) => `${slug} v${version}`],
  ['state', 6, ({ state }) => state],
  ['answers', -8, ({ answers }) => String(answers)],
  ['full', -6, ({ fullCredit }) => percent(fullCredit)],
  ['difficulty', -14, (item) => `${fixed(item.difficulty)} ± ${fixed(item.difficultyDoubt)}`],
  ['slope', -6, ({ slope }) => fixed(slope)],
  ['guess', -6, ({ guessing }) => fixed(guessing)],
  ['rest r', -7, ({ restCorrelation }) => (restCorrelation === null ? '–' : fixed(restCorrelation))],
  ['asked', -6, ({ asked, attempts }) => percent(attempts > 0 ? asked / attempts : null)],
]

function list(found, total) {
  let skill
  for (const item of found) {
    if (item.skill !== skill) heading((skill = item.skill))
    say(`  ${columns.map(([, width, cell]) => padded(cell(item), width)).join(' ')}  ${flag(item)}`.trimEnd())
  }
  say(dim(`  ${found.length} of ${total} items. Asked: of the attempts at the domain in the last 90 days.`))
}

function heading(skill) {
  say(`\n  ${bold(skill)}`)
  say(dim(`  ${columns.map(([name, width]) => padded(name, width)).join(' ')}`))
}

function flag({ suspicion, brokenProbability, releasedAt, isWithdrawn }) {
  if (isWithdrawn) return yellow('withdrawn')
  const released = releasedAt === null ? '' : dim(`released at ${releasedAt} answers`)
  if (suspicion === null) return released
  return `${yellow(`${suspicion} (${percent(brokenProbability)})`)} ${released}`
}

const padded = (text, width) => (width < 0 ? text.padStart(-width) : text.padEnd(width))
const fixed = (value) => value.toFixed(2)
const percent = (share) => (share === null ? '–' : `${Math.round(share * 100)} %`)
