import { openJsCat } from '../engines/jscat.js'
import { openOurs, openRandom } from '../engines/ours.js'
import type { Engine, Known, Taking } from '../engines/engine.js'
import { bootstrapped, figuresOf, mean, percentile, type Taken } from '../measure/figures.js'
import { drawBank, locationOf, type TrueItem } from '../simulate/bank.js'
import { streams } from '../simulate/draws.js'
import { peopleOf, scoreOf, type Person } from '../simulate/people.js'
import type { SittingsWorld } from '../world.js'
import { knownOf } from './known.js'

export type EngineName = 'ours' | 'jscat' | 'random'

export interface Asked {
  engine: EngineName
  seed: number
  simulees: number
}

const openers = { ours: openOurs, random: openRandom, jscat: openJsCat } as const

/** Sittings of simulees one after the other, so that exposure grows as it would. */
export async function runSittings(world: SittingsWorld, asked: Asked) {
  const rounds = world.calibration?.answersPerItem ?? [null]
  const results = []
  for (const answersPerItem of rounds) results.push(await runRound(world, asked, answersPerItem))
  const all = results.flatMap(({ takings }) => takings)
  return {
    ...summaryOf(world, all, asked.seed),
    ...(world.calibration ? await youngFigures(world, asked, results) : {}),
  }
}

interface Round {
  answersPerItem: number | null
  takings: Sat[]
  rmseDifficulty: number
}

interface Sat extends Taken {
  bank: number
  items: string[]
  bankSize: number
  cpuMs: number[]
}

async function runRound(world: SittingsWorld, asked: Asked, answersPerItem: number | null): Promise<Round> {
  const takings: Sat[] = []
  const errors: number[] = []
  for (let bank = 0; bank < world.banks; bank++) {
    const items = drawBank(world, asked.seed, bank)
    const known = knownOf(world, items, { seed: asked.seed, bank }, answersPerItem)
    known.parameters.items.forEach(({ model }, at) =>
      errors.push(
        locationOf(model) - locationOf(items.find(({ id }) => id === known.parameters.items[at]!.id)!.truth),
      ),
    )
    const engine = await openers[asked.engine](known)
    takings.push(...runBank({ world, items, bank, engine, known, asked }))
  }
  return { answersPerItem, takings, rmseDifficulty: Math.sqrt(mean(errors.map((error) => error ** 2))) }
}

interface BankRun {
  world: SittingsWorld
  items: TrueItem[]
  bank: number
  engine: Engine
  known: Known
  asked: Asked
}

function runBank({ world, items, bank, engine, asked: { seed, simulees } }: BankRun): Sat[] {
  const draw = peopleOf(world, seed, streams.person)
  const counts = new Map<string, number>()
  const byId = new Map(items.map((item, position) => [item.id, { ...item, position, bank }]))
  const share = Math.floor(simulees / world.banks) + Number(bank < simulees % world.banks)
  return Array.from({ length: share }, (_, number) => {
    const person = draw(bank * 1_000_000 + number)
    const taking = engine.open(number, { sittings: number, asked: counts })
    const { asked, cpuMs } = sit(taking, (id) => scoreOf(world, seed, person, byId.get(id)!))
    for (const id of asked) counts.set(id, (counts.get(id) ?? 0) + 1)
    return satBy(person, { bank, items: asked, bankSize: items.length, cpuMs, scores: taking.scores() })
  })
}

function satBy(person: Person, sat: Omit<Sat, 'abilities' | 'length'>): Sat {
  return { ...sat, abilities: person.abilities, length: sat.items.length }
}

/** From one answer to the next item, which is what a person waits for. */
function sit(taking: Taking, score: (id: string) => number | null): { asked: string[]; cpuMs: number[] } {
  const asked: string[] = []
  const cpuMs: number[] = []
  let before = process.cpuUsage()
  for (let id = taking.next(); id !== null; id = taking.next()) {
    cpuMs.push(elapsed(before))
    asked.push(id)
    const given = score(id)
    before = process.cpuUsage()
    taking.answer(id, given)
  }
  return { asked, cpuMs }
}

function elapsed(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function summaryOf(world: SittingsWorld, sat: Sat[], seed: number) {
  const cpu = sat.flatMap(({ cpuMs }) => cpuMs)
  const aim = world.test.standardError
  return {
    ...figuresOf(sat),
    intervals: bootstrapped(sat, seed),
    ...exposureOf(sat),
    preciseShare:
      aim === undefined
        ? null
        : mean(sat.map(({ scores }) => Number(scores.every(({ standardError }) => standardError <= aim)))),
    cpuMsPerItem: { mean: mean(cpu), p99: percentile(cpu, 0.99) },
  }
}

/** Means over banks of the greatest exposure and of the share never asked. */
function exposureOf(sat: Sat[]): { maxExposure: number; unusedShare: number } {
  const banks = [...new Set(sat.map(({ bank }) => bank))].map((bank) => {
    const own = sat.filter((one) => one.bank === bank)
    const counts = new Map<string, number>()
    for (const { items } of own) for (const id of items) counts.set(id, (counts.get(id) ?? 0) + 1)
    return { max: Math.max(0, ...counts.values()) / own.length, unused: 1 - counts.size / own[0]!.bankSize }
  })
  return {
    maxExposure: Math.max(...banks.map(({ max }) => max)),
    unusedShare: mean(banks.map(({ unused }) => unused)),
  }
}

/** By number of answers; the ratio is to the same sittings with true parameters. */
async function youngFigures(world: SittingsWorld, asked: Asked, rounds: Round[]) {
  const truth = figuresOf((await runRound(world, asked, null)).takings)
  const entries = rounds.map(({ answersPerItem, takings, rmseDifficulty }) => {
    const { rmse, meanSe, coverage, levelAccuracy } = figuresOf(takings)
    return [
      `at${answersPerItem}`,
      { rmse, meanSe, coverage, levelAccuracy, rmseDifficulty, rmseRatio: rmse / truth.rmse },
    ] as const
  })
  return {
    withTrueParameters: { rmse: truth.rmse, coverage: truth.coverage },
    worstCoverage: Math.min(...entries.map(([, { coverage }]) => coverage)),
    ...Object.fromEntries(entries),
  }
}
