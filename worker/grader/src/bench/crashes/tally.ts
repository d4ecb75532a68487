import type { PrismaClient } from '@skillgrad/db'
import type { Blow } from './chaos.js'
import type { Crowd } from './people.js'
import type { Accepted } from './person.js'
import type { Ending, Service } from './service.js'
import type { Stage } from './stage.js'

/** What must be zero. */
export interface Faults {
  /** Accepted by the api and not in the tables. */
  lost: number
  /** In the tables though nobody asked for them: a request made again that became two submissions. */
  madeTwice: number
  gradedTwice: number
  /** Gradings that say something else than the code deserves. */
  wrongVerdict: number
  /** Attempts that the api counts against people beyond those they had graded. */
  charged: number
  /** Not in an end state, by the tables or by the api. */
  unfinished: number
  /** Refused by the api, though nothing was asked that it may refuse. */
  refused: number
  /** Passed or failed without its evidence in each skill, or without the estimates that rest on it; passed without the ledger's entry. */
  evidenceMissing: number
  evidenceTwice: number
}

/** What may happen, and is told. */
export interface Events {
  /** Ended as our fault after three tries: no attempt is charged, the learner is told. */
  givenUp: number
  /** Graded at a later try, after the first one had been cut off. */
  regraded: number
  /** Answers of graders whose lease somebody else had by then, and that were not taken. */
  lateAnswers: number
  /** Requests that a crash cut off, and that were made again. */
  requestsCut: number
  /** Processes that ended by themselves under a blow to something else, and were started again. */
  endedByThemselves: number
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

export async function tally(
  stage: Stage,
  crowd: Crowd,
): Promise<{ faults: Faults; events: Events; endings: readonly Ending[] }> {
  const rows = new Map((await rowsOf(stage.database.owner)).map((row) => [row.id, row]))
  const { accepted } = crowd
  const found = accepted.map((each) => ({ ...each, row: rows.get(each.submissionId) }))
  const graded = found.flatMap(({ row }) => (row?.grading ? [{ row, grading: row.grading }] : []))
  const recordings = countedBy(stage.graders.flatMap(recordedBy))
  const { sees, ...byApi } = await askApi(crowd, rows)
  const ended = ({ row }: { row?: Row }) =>
    !row || (row.runs.every(({ state }) => state === 'done') && row.grading)
  const endings = [stage.api, stage.background, ...stage.graders].flatMap((service) => service.endings)
  const givenUp = graded.filter(({ grading }) => grading.verdict === 'our_fault').length
  return {
    faults: {
      lost: found.filter(({ row, submissionId }) => !row || !sees.has(submissionId)).length,
      madeTwice: rows.size - new Set(accepted.map(({ submissionId }) => submissionId)).size,
      gradedTwice: [...rows.values()].filter(
        ({ id, runs }) => runs.length > 1 || (recordings.get(id) ?? 0) > 1,
      ).length,
      wrongVerdict: found.filter(({ row, sample }) => isWrong(row, sample)).length,
      charged: byApi.charged,
      unfinished: found.filter((each) => !ended(each)).length + byApi.unfinished,
      refused: crowd.talk.refused.length + crowd.turnedAway,
      ...(await countEvidence(stage.database.owner, graded)),
    },
    events: {
      givenUp,
      regraded: graded.filter(({ grading }) => grading.attempt > 1 && grading.verdict !== 'our_fault').length,
      lateAnswers: stage.graders.reduce((sum, grader) => sum + lateAnswersOf(grader), 0),
      requestsCut: crowd.talk.cut,
      endedByThemselves: endings.length,
    },
    endings,
  }
}

/** For each blow, milliseconds until anything was graded, and until each run that it cut off was. */
export async function recoveries(owner: PrismaClient, blows: readonly Blow[]) {
  const gradings = await owner.grading.findMany({
    select: { runId: true, gradedAt: true },
    orderBy: { gradedAt: 'asc' },
  })
  const times = gradings.map(({ gradedAt }) => gradedAt.getTime())
  const timeOf = new Map(gradings.map(({ runId, gradedAt }) => [runId, gradedAt.getTime()]))
  return blows.map(({ what, at, recoveredMs, underway }) => ({
    what,
    recoveredMs,
    nextGradingMs: msAfter(
      at,
      times.find((time) => time > at),
    ),
    underwayMs: underway.flatMap((run) => msAfter(at, timeOf.get(run)) ?? []),
  }))
}

function msAfter(blow: number, time: number | undefined): number | undefined {
  return time === undefined ? undefined : Math.max(0, time - blow)
}

async function rowsOf(owner: PrismaClient) {
  const rows = await owner.submission.findMany({
    include: {
      runs: { select: { state: true } },
      gradings: { where: { standing: 'standing' }, select: { verdict: true, attempt: true } },
      evidence: { select: { skillId: true } },
      version: { select: { skills: { select: { skillId: true } } } },
    },
  })
  return rows.map((row) => ({ ...row, grading: row.gradings[0] }))
}

function isWrong(row: Row | undefined, sample: Accepted['sample']): boolean {
  const verdict = row?.grading?.verdict
  return verdict !== undefined && verdict !== 'our_fault' && verdict !== sample.verdict
}

/** What each person reads of their own on the exercise's page. */
async function askApi(crowd: Crowd, rows: ReadonlyMap<string, Row>) {
  const sees = new Set<string>()
  let [charged, unfinished] = [0, 0]
  for (const person of crowd.people) {
    const { remaining, limit, submissions } = await person.opensExercise()
    submissions.forEach(({ id }) => sees.add(id))
    unfinished += submissions.filter(({ status }) => status === 'QUEUED' || status === 'RUNNING').length
    const costs = crowd.accepted.filter(
      (each) => each.person === person && rows.get(each.submissionId)?.grading?.verdict !== 'our_fault',
    )
    charged += Math.max(0, limit - costs.length - remaining)
  }
  return { sees, charged, unfinished }
}

async function countEvidence(
  owner: PrismaClient,
  graded: readonly { row: Row; grading: { verdict: string } }[],
) {
  const telling = graded.filter(({ grading }) => grading.verdict === 'passed' || grading.verdict === 'failed')
  const passers = new Set(
    telling.filter(({ grading }) => grading.verdict === 'passed').map(({ row }) => row.userId),
  )
  const entered = await owner.completion.findMany({ where: { kind: 'exercise_passed' } })
  // One exercise is one observation, however often it was graded.
  const estimates = await owner.skillEstimate.findMany()
  const weighed = new Map(estimates.map((row) => [`${row.userId} ${row.skillId}`, row.exerciseCount]))
  const due = new Set(
    telling.flatMap(({ row }) => row.version.skills.map(({ skillId }) => `${row.userId} ${skillId}`)),
  )
  const withoutEntry = [...passers].filter((person) => !entered.some(({ userId }) => userId === person))
  const lacking = telling.filter(({ row }) => row.evidence.length < row.version.skills.length)
  const excess = telling.filter(({ row }) => row.evidence.length > row.version.skills.length)
  return {
    evidenceMissing:
      lacking.length + withoutEntry.length + [...due].filter((key) => !weighed.has(key)).length,
    evidenceTwice: excess.length + [...weighed.values()].filter((count) => count > 1).length,
  }
}

/** Submissions of which this grader says that its answer was taken. */
function recordedBy({ log }: Service): string[] {
  return log
    .filter(({ msg, result }) => msg === 'Graded' && result === 'recorded')
    .map(({ submission }) => String(submission))
}

function lateAnswersOf({ log }: Service): number {
  const isLate = ({ msg, result }: Service['log'][number]) =>
    msg.startsWith('The run was cancelled or given') || (msg === 'Graded' && result !== 'recorded')
  return log.filter(isLate).length
}

function countedBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
