import { importBuilt } from '../steps/built.mjs'
import { Advice, bold, dim, say } from '../steps/terminal.mjs'

const usage = `Usage: pnpm admin appeals [--json]
       pnpm admin appeals answer <id> agreed|stands --reply <text>
  Lists what learners of all companies object to in questions and reports; or answers one. The learner reads the reply, so it tells nothing of what is right.
  A wrong question is taken back with pnpm admin items withdraw <slug>, which answers all that object to it.`

const importBank = () => importBuilt('api/dist/modules/assessment/bank/operate-bank.js')

/** Resolves to the exit code: 0 done, 2 wrong usage. */
export async function appeals(args, url) {
  if (args[0] === 'answer') return answer(args.slice(1), url)
  if (args.length > 1 || (args.length === 1 && args[0] !== '--json')) {
    say(usage)
    return 2
  }
  const { listAppeals } = await importBank()
  const waiting = await listAppeals(url)
  if (args[0] === '--json') say(escaped(JSON.stringify(waiting)))
  else list(waiting)
  return 0
}

async function answer([id, outcome, flag, reply, ...rest], url) {
  if (!['agreed', 'stands'].includes(outcome) || flag !== '--reply' || !reply?.trim() || rest.length > 0) {
    say(usage)
    return 2
  }
  if (!/^[\da-f-]{36}$/.test(id)) throw new Advice(`${id} is no id. pnpm admin appeals lists them.`)
  const { answerWaitingAppeal } = await importBank()
  if (!(await answerWaitingAppeal(url, id, { outcome, reply: reply.trim() })))
    throw new Advice(`No objection ${id} waits.`)
  say('  Answered. It stands in the report of whoever objected.')
  return 0
}

/** A terminal obeys control characters, and others hide words or turn their direction: strangers wrote this. */
export const printable = (text) => text.replaceAll(/(?!\n)[\p{Cc}\p{Cf}]/gu, ' ')

/** The same as JSON, which keeps what they are; JSON itself escapes not all of them. */
export const escaped = (json) =>
  json.replaceAll(/[\p{Cc}\p{Cf}]/gu, (found) =>
    Array.from({ length: found.length }, (_, at) => found.charCodeAt(at).toString(16).padStart(4, '0'))
      .map((code) => `\\u${code}`)
      .join(''),
  )

function list(waiting) {
  if (waiting.length === 0) say('  Nobody waits for an answer.')
  for (const one of waiting) {
    say(`\n  ${bold(aboutOf(one))}  ${dim(one.createdAt.toISOString().slice(0, 10))}`)
    say(`  ${printable(one.words).replaceAll('\n', '\n  ')}`)
    say(dim(`  appeal ${one.id}, attempt ${one.attemptId}`))
  }
}

function aboutOf({ item, version, variant, kind, subject }) {
  if (item) return `${item} v${version}, variant ${variant + 1}`
  return `the report of an assessment (${[kind, subject].filter(Boolean).join(' ')})`
}
