import { cpus, totalmem } from 'node:os'
import type { StormCount } from './storm-count.js'
import type { MemoryTrend } from './storm-memory.js'

export interface StormFigures extends StormCount {
  at: string
  submissions: number
  companies: number
  limit: number
  /** Answers `QUEUE_FULL`; every one of these people came again. */
  turnedAway: number
  /** Answers that were neither a submission nor an expected refusal. */
  faults: number
  /** What those answers said, each once. */
  faultsSaid: readonly string[]
  handInSeconds: number
  seconds: number
  perSecond: number
  memory: Record<string, MemoryTrend>
}

export function printStorm(figures: StormFigures): string {
  const { lost, gradedTwice, unfinished, unexpected, retried, turnedAway, faults, faultsSaid, longestWait } =
    figures
  return [
    `${cpus().length} × ${cpus()[0]!.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}. ${figures.at}`,
    `${figures.submissions} submissions of ${figures.companies} companies, at most ${figures.limit} waiting: handed in within ${whole(figures.handInSeconds)} s, graded within ${whole(figures.seconds)} s (${figures.perSecond.toFixed(1)} per second).`,
    `Lost ${lost}, unfinished ${unfinished}, graded twice ${gradedTwice}, graded otherwise than deserved ${unexpected}, begun again ${retried}.`,
    `Turned away and accepted later: ${turnedAway} answers. Faults: ${faults}.`,
    ...faultsSaid.map((said) => `  ${said}`),
    `Longest wait: ${whole(longestWait.largeCompany)} s in the large company, ${whole(longestWait.others)} s in the others, ${whole(longestWait.smallCompany)} s in the small one that came when the line was longest.`,
    'Private memory in MB, median of the first quarter of the time → of the last (most):',
    ...Object.entries(figures.memory).map(
      ([name, { first, last, most }]) => `  ${name}: ${whole(first)} → ${whole(last)} (${whole(most)})`,
    ),
  ].join('\n')
}

function whole(value: number): string {
  return value.toFixed(0)
}
