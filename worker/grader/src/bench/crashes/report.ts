import { spreadOf, type Spread } from '../statistics.js'
import type { Ending } from './service.js'
import type { Events, Faults, recoveries } from './tally.js'

export interface CrashFigures {
  at: string
  machine: string
  seed: string
  submissions: number
  hosts: number
  seconds: number
  leaseSeconds: number
  faults: Faults
  events: Events
  endings: readonly Ending[]
  /** By kind of blow, and of all of them. */
  recovery: Record<string, Recovery>
}

interface Recovery {
  blows: number
  /** Until anything was graded. */
  nextGradingMs: Spread
  /** Until what was hit was at work again. */
  atWorkMs: Spread
  /** Until what had been under way there was graded. */
  underwayMs: Spread
}

type Recovered = Awaited<ReturnType<typeof recoveries>>

export function recoveryByKind(recovered: Recovered): Record<string, Recovery> {
  const kinds = [...new Set(recovered.map(({ what }) => what))].sort()
  const of = (some: Recovered): Recovery => ({
    blows: some.length,
    nextGradingMs: spreadOf(some.flatMap(({ nextGradingMs }) => nextGradingMs ?? [])),
    atWorkMs: spreadOf(some.flatMap(({ recoveredMs }) => recoveredMs ?? [])),
    underwayMs: spreadOf(some.flatMap(({ underwayMs }) => underwayMs)),
  })
  const byKind = kinds.map((kind) => [kind, of(recovered.filter(({ what }) => what === kind))] as const)
  return Object.fromEntries([...byKind, ['all', of(recovered)]])
}

export function isClean({ faults }: CrashFigures): boolean {
  return Object.values(faults).every((count) => count === 0)
}

export function printReport(figures: CrashFigures): string {
  const { submissions, seconds, recovery, faults, events, leaseSeconds, hosts } = figures
  const place = hosts > 0 ? `on ${hosts} hosts in network namespaces` : 'beside each other'
  return [
    `${submissions} submissions through the api in ${seconds} s, 2 graders ${place}, ${recovery.all!.blows} blows, leases of ${leaseSeconds} s, seed ${figures.seed}.`,
    `${figures.machine}. ${figures.at}`,
    '',
    `Must be 0: ${counts(faults)}.`,
    `Happened: ${counts(events)}.`,
    ...figures.endings.map(({ name, by, lastWords }) => `- ${name} ended by ${by}: ${lastWords.join(' / ')}`),
    '',
    '| seconds, median / p95 / most | blows | to the next grading | at work again | what was under way |',
    '|---|---|---|---|---|',
    ...Object.entries(recovery).map(
      ([kind, { blows, nextGradingMs, atWorkMs, underwayMs }]) =>
        `| ${[kind, blows, ...[nextGradingMs, atWorkMs, underwayMs].map(inSeconds)].join(' | ')} |`,
    ),
  ].join('\n')
}

function counts(of: Faults | Events): string {
  return Object.entries(of)
    .map(([name, count]) => `${words(name)} ${count}`)
    .join(', ')
}

/** `gradedTwice` as "graded twice". */
function words(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function inSeconds({ p50, p95, max, samples }: Spread): string {
  if (samples === 0) return '–'
  return [p50, p95, max].map((ms) => (ms / 1000).toFixed(1)).join(' / ')
}
