import { isDeepStrictEqual, parseArgs } from 'node:util'
import { gradeSubmission, type GradableExercise } from '../grading/index.js'
import { probeForWish, rungForWish } from '../commands/choose-rung.js'
import { recordedOutcome, type RecordedOutcome } from '../queue/recorded-outcome.js'
import { openGradingService } from '../service.js'
import { describeRung, type RungDescription, type RungProbe } from '../tensorflow/index.js'
import { runnerRungs } from '../tensorflow/runner-rungs.js'
import { asOwner, type Command } from './command.js'
import { differencesOf, type Difference } from './compare-gradings.js'
import { readGrading, readVersion, type StoredGrading } from './stored-grading.js'
import { Advice } from './terminal.js'

export const replayUsage = 'Usage: pnpm admin replay <grading or submission> [--json]'

/**
 * Runs a recorded grading once more: the same code, exercise version, hidden data and rung, through the sandbox. Writes
 * nothing. Exit code 0 for the same outcome, 1 for another, 2 where it can't be run.
 */
export async function replay({ args, url, loopbackOnly, terminal }: Command): Promise<number> {
  const wish = parse(args)
  // Closed before any code runs: the sandbox's parent holds no connection that could change a grade.
  const { stored, exercise } = await asOwner(url, async (client) => {
    const grading = await readGrading(client, wish.id)
    return { stored: grading, exercise: await readVersion(client, grading.version) }
  })
  const { rung, probes } = await rungOf(stored, exercise)
  const again = await gradeAgain({ stored, exercise, rung, probes, loopbackOnly })
  const report = reportOf(stored, again, describeRung(rung))
  terminal.say(wish.json ? JSON.stringify(report, null, 2) : inWords(stored, report))
  return report.same ? 0 : 1
}

function parse(args: string[]): { id: string; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    const [id, ...rest] = positionals
    if (!id || rest.length > 0 || !/^[0-9a-f-]{36}$/i.test(id)) throw new Error('An id is a UUID.')
    return { id, json: values.json }
  } catch (error) {
    throw new Advice(`${error instanceof Error ? error.message : String(error)}\n${replayUsage}`)
  }
}

/** The rung it ran on, where this machine has it; else the best of the exercise's own. */
async function rungOf(
  { backend }: StoredGrading,
  { definition }: GradableExercise,
): Promise<{ rung: RungDescription; probes: RungProbe[] }> {
  const wishes = backend.rung ? ([backend.rung, 'auto'] as const) : (['auto'] as const)
  const reasons: string[] = []
  for (const wish of wishes) {
    const probes = await probeForWish(wish, definition)
    const choice = rungForWish(wish, definition, probes)
    if (choice.kind === 'chosen') return { rung: choice.description, probes }
    reasons.push(choice.reason)
  }
  throw new Advice(reasons.at(-1)!)
}

async function gradeAgain(given: {
  stored: StoredGrading
  exercise: GradableExercise
  rung: RungDescription
  probes: readonly RungProbe[]
  loopbackOnly: boolean
}): Promise<RecordedOutcome> {
  const { stored, exercise, rung, probes, loopbackOnly } = given
  const service = await openGradingService({
    allowReduced: loopbackOnly,
    minimumIdle: 0,
    rungs: runnerRungs(probes),
  })
  try {
    const incidents: string[] = []
    const outcome = await gradeSubmission({
      exercise,
      source: stored.code,
      seed: stored.seed,
      rung: rung.rung,
      pool: service.pool,
      onIncident: (_, error) => incidents.push(String(error)),
    })
    const again = recordedOutcome(outcome, 0, rung)
    if (!again) throw new Advice(`It failed on our side this time: ${incidents.join('; ')}`)
    return again
  } finally {
    await service.close()
  }
}

interface Report {
  grading: string
  submission: string
  exercise: string
  version: number
  same: boolean
  differences: Difference[]
  /** Whether the curve, too, came out the same to the last digit. */
  sameCurve: boolean
  backend: { recorded: string | null; now: string }
  before: Outcome
  after: Outcome
}

type Outcome = Pick<RecordedOutcome, 'verdict' | 'points' | 'fault'>

function reportOf(stored: StoredGrading, again: RecordedOutcome, now: string): Report {
  const hashes = (['code', 'exercise', 'data'] as const).flatMap((what) => {
    const [before, after] = [stored.hashes[what], again.hashes[what]]
    return before && before !== after ? [{ what: `hash of the ${what}`, before, after }] : []
  })
  const differences = [...hashes, ...differencesOf(stored, again)]
  return {
    grading: stored.id,
    submission: stored.submission,
    exercise: stored.slug,
    version: stored.number,
    same: differences.length === 0,
    differences,
    sameCurve: isDeepStrictEqual(stored.curve, JSON.parse(JSON.stringify(again.curve))),
    backend: { recorded: stored.backend.text ?? null, now },
    before: outcomeOf(stored),
    after: outcomeOf(again),
  }
}

function outcomeOf({ verdict, points, fault }: StoredGrading | RecordedOutcome): Outcome {
  return { verdict: verdict as Outcome['verdict'], points, fault }
}

function inWords({ slug, number, attempt, gradedAt }: StoredGrading, report: Report): string {
  const { backend, same, differences, after, sameCurve } = report
  return [
    `${slug}, version ${number}, attempt ${attempt}, graded ${gradedAt.toISOString()}`,
    backend.recorded && backend.recorded !== backend.now
      ? `Graded on ${backend.recorded}; replayed on ${backend.now}.`
      : `Replayed on ${backend.now}.`,
    ...(same
      ? [`The same: ${[after.verdict, after.points ?? after.fault].join(', ')}.`]
      : ['Not the same:', ...differences.map((one) => `  ${one.what}: ${one.before} → ${one.after}`)]),
    sameCurve ? 'The curve is the same to the last digit.' : 'The curve differs in its digits.',
  ].join('\n')
}
