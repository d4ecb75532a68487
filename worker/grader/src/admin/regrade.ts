import { setTimeout as sleep } from 'node:timers/promises'
import { asOwner, type Command } from './command.js'
import { progressInWords, reportInJson, reportInWords, submissions } from './regrade-report.js'
import { RegradeStore, type Outcomes, type RegradeTarget } from './regrade-store.js'
import { parseRegrade, type RegradeOptions } from './regrade-options.js'
import type { Terminal } from './terminal.js'

export { regradeUsage } from './regrade-options.js'

const lookMs = 500

interface Regrading extends RegradeOptions {
  id: string
  target: RegradeTarget
  store: RegradeStore
  terminal: Terminal
}

/**
 * Grades again what older versions of an exercise graded: queues it for the graders at work, waits, shows who changes
 * and why, and lets what rose stand. What fell is held until somebody confirms it. Each step can be cut off and begun
 * again: the same command goes on where it ended. Exit code 0, or 2 for wrong usage.
 */
export async function regrade({ args, url, terminal }: Command): Promise<number> {
  const options = parseRegrade(args)
  return asOwner(url, async (client) => {
    const store = new RegradeStore(client)
    const target = await store.target(options.slug)
    if (options.cancel) return cancel(store, target, terminal)
    const id = await store.begin(options)
    await run({ ...options, id, target, store, terminal })
    return 0
  })
}

async function run(regrading: Regrading): Promise<void> {
  const { id, target, store, terminal } = regrading
  const { waiting, running, done } = await store.progress(id)
  if (waiting + running + done === 0)
    return terminal.say(`Nothing to grade again: all that counts was graded with version ${target.number}.`)
  if (regrading.noWait && waiting + running > 0)
    return terminal.say(
      `${submissions(waiting + running)} wait for the graders. The same command shows how far they are.`,
    )
  await untilGraded(regrading)
  const outcomes = await store.outcomes(id, target)
  terminal.say(regrading.json ? reportInJson(target, outcomes) : reportInWords(target, outcomes))
  if (regrading.dryRun)
    return saying(regrading, 'Nothing was changed. Without --dry-run, what is higher will stand.')
  await apply(regrading)
  await settleLower(regrading, outcomes)
}

async function cancel(store: RegradeStore, target: RegradeTarget, terminal: Terminal): Promise<number> {
  const stopped = await store.cancel(target)
  terminal.say(
    stopped === null
      ? `Nothing of ${target.slug} is being graded again.`
      : `${submissions(stopped)} will not be graded again. What was found before stays proposed.`,
  )
  return 0
}

/** The graders do the work, and go on if this is ended. */
async function untilGraded({ id, store, terminal }: Regrading): Promise<void> {
  for (;;) {
    const progress = await store.progress(id)
    if (progress.waiting + progress.running === 0) return
    terminal.progress(progressInWords(progress))
    await sleep(lookMs)
  }
}

async function apply(regrading: Regrading): Promise<void> {
  const { id, store, terminal } = regrading
  let replaced = 0
  for (;;) {
    const some = await store.applySome(id)
    if (some === 0) break
    replaced += some
    terminal.progress(`${replaced} replaced`)
  }
  if (replaced > 0)
    saying(
      regrading,
      `${replaced === 1 ? '1 grading was' : `${replaced} gradings were`} replaced; their authors are told.`,
    )
}

/** A score never falls unless somebody who has seen the list says so. */
async function settleLower(regrading: Regrading, { changes }: Outcomes): Promise<void> {
  const { id, store, terminal, slug } = regrading
  const lower = changes.filter(({ change, stands }) => change === 'lower' && !stands)
  if (lower.length === 0) return
  const word = `lower ${lower.length}`
  const answer = regrading.allowLower
    ? word
    : regrading.json
      ? null
      : await terminal.ask(`Type "${word}" to let the lower ones stand; anything else holds them back: `)
  if (answer?.trim() !== word)
    return saying(
      regrading,
      `${lower.length} lower ${lower.length === 1 ? 'one is' : 'ones are'} held back. To let them stand: pnpm admin regrade --exercise ${slug} --allow-lower`,
    )
  await store.confirmLower(
    id,
    lower.map(({ proposal }) => proposal),
    regrading.askedBy,
  )
  await apply(regrading)
}

/** Said to people; a program reads the JSON and nothing beside it. */
function saying({ json, terminal }: Regrading, line: string): void {
  if (!json) terminal.say(line)
}
