import { prepareBank, type Bank } from '../../../src/modules/assessment/engine/bank.js'
import { categoryProbabilities, movedModel } from '../../../src/modules/assessment/engine/models.js'
import { likelihoodsOf, ownPosterior } from '../../../src/modules/assessment/engine/posterior.js'
import { momentsOf, quantile } from '../../../src/modules/assessment/engine/grid.js'
import type { CalibrationAnswer } from '../../../src/modules/assessment/calibration/answers.js'
import { calibrate, type Calibration } from '../../../src/modules/assessment/calibration/calibrate.js'
import { companyWeights } from '../../../src/modules/assessment/calibration/company-weights.js'
import { linkedModel, linkScale } from '../../../src/modules/assessment/calibration/link-scale.js'
import { mean } from '../measure/figures.js'
import { drawsFrom, shuffled, streams, type Draws } from '../simulate/draws.js'
import { WorldFault, type CompaniesWorld } from '../world.js'
import { drawnModel, usualItem } from './crowd.js'

/**
 * Companies differ in ability and in what they find hard. How well do parameters that were learned from all of them score people of a usual
 * company: where everybody counts alike, and where nobody counts too much? And when another company comes, with and without a fixed scale?
 */
export function runCompanies(world: CompaniesWorld, { seed, simulees }: { seed: number; simulees: number }) {
  const banks = Array.from({ length: world.banks }, (_, bank) => judgedBank(world, { seed, bank, simulees }))
  const together = (name: keyof (typeof banks)[number]) => {
    const scored = banks.flatMap((bank) => bank[name])
    return {
      rmse: Math.sqrt(mean(scored.map(({ error }) => error ** 2))),
      bias: mean(scored.map(({ error }) => error)),
      coverage: mean(scored.map(({ isCovered }) => Number(isCovered))),
      meanSe: Math.sqrt(mean(scored.map(({ variance }) => variance))),
    }
  }
  return {
    banks: world.banks,
    alike: together('alike'),
    weighed: together('weighed'),
    later: { free: together('laterFree'), linked: together('laterLinked') },
  }
}

interface Place {
  seed: number
  bank: number
  simulees: number
}

type Model = ReturnType<typeof drawnModel>

function judgedBank(world: CompaniesWorld, { seed, bank, simulees }: Place) {
  const draws = drawsFrom(seed, streams.bank, bank)
  const models = Array.from({ length: world.items }, () => drawnModel(draws, world.guessing))
  const companies = world.companies.flatMap(({ count, ...company }) =>
    Array.from({ length: count }, () => company),
  )
  const answersOf = (company: number, size: { people: number; ability: number }) =>
    companyAnswers(world, models, { ...size, seed: [seed, bank, company] })
  const before = companies.map((company, at) => answersOf(at, company))
  const after = [...before, answersOf(companies.length, world.later)]
  const items = models.map((_, at) => usualItem(String(at), world.guessing))
  const [alike, weighed, later] = [before.flat(), weighedAnswers(before), weighedAnswers(after)].map(
    (answers) => calibrate(items, answers),
  ) as [Calibration, Calibration, Calibration]
  const people = Math.ceil(simulees / world.banks)
  const scoredWith = (calibration: Calibration) =>
    Array.from({ length: people }, (_, person) =>
      scored(world, models, {
        bank: bankOf(calibration),
        draws: drawsFrom(seed, bank, streams.sitting, person),
      }),
    )
  return {
    alike: scoredWith(alike),
    weighed: scoredWith(weighed),
    laterFree: scoredWith(later),
    laterLinked: scoredWith(linked(later, weighed)),
  }
}

function weighedAnswers(companies: readonly CalibrationAnswer[][]): CalibrationAnswer[] {
  const people = new Map(
    companies.flatMap((answers, company) => answers.map(({ person }) => [person, company])),
  )
  const weights = companyWeights([...people.values()])
  const byPerson = new Map([...people.keys()].map((person, at) => [person, weights[at]!]))
  return companies.flat().map((answer) => ({ ...answer, weight: byPerson.get(answer.person)! }))
}

function linked(now: Calibration, fixed: Calibration): Calibration {
  const anchors = fixed.items.map(({ id: item, model, doubt }) => ({ item, model, doubt }))
  const link = linkScale(now.items, anchors)
  if (!link) throw new WorldFault('items: too few to hold the scale.')
  const scaleDoubt = {
    shift: Math.hypot(fixed.scaleDoubt.shift, link.doubt.shift),
    logScale: Math.hypot(fixed.scaleDoubt.logScale, link.doubt.logScale),
  }
  return {
    ...now,
    scaleDoubt,
    items: now.items.map((item) => ({ ...item, model: linkedModel(item.model, link) })),
  }
}

interface Company {
  people: number
  ability: number
  seed: readonly number[]
}

/** What a company finds harder or easier than others at equal ability. */
function foundBy({ between }: CompaniesWorld, models: readonly Model[], draws: Draws): Model[] {
  return models.map((model) => movedModel(model, 1, between.difficulty * draws.normal()) as Model)
}

function companyAnswers(
  world: CompaniesWorld,
  models: readonly Model[],
  { people, ability, seed }: Company,
): CalibrationAnswer[] {
  const draws = drawsFrom(...seed, streams.pilot)
  const own = foundBy(world, models, draws)
  const usual = ability + world.between.ability * draws.normal()
  return Array.from({ length: people }, (_, person) => {
    const theta = usual + draws.normal()
    return shuffled(own.length, draws)
      .slice(0, world.answersPerPerson)
      .map((at) => ({
        person: `${seed.join('-')}-${person}`,
        item: String(at),
        score: Number(draws.uniform() < categoryProbabilities(own[at]!, theta)[1]!),
      }))
  }).flat()
}

const bankOf = ({ items, scaleDoubt }: Calibration) =>
  prepareBank({
    version: 'learned',
    items: items.map(({ id, model, doubt }) => ({ id, skill: 'a', model, doubt })),
    scaleDoubt: { a: scaleDoubt },
  })

/** Somebody of a usual company, at items by chance. */
function scored(
  world: CompaniesWorld,
  models: readonly Model[],
  { bank, draws }: { bank: Bank; draws: Draws },
) {
  const own = foundBy(world, models, draws)
  const theta = world.between.ability * draws.normal() + draws.normal()
  const answers = shuffled(own.length, draws)
    .slice(0, world.answersPerPerson)
    .map((at) => ({
      item: String(at),
      score: Number(draws.uniform() < categoryProbabilities(own[at]!, theta)[1]!),
    }))
  const masses = ownPosterior(likelihoodsOf(bank, answers)[0]!)
  const { mean: estimate, variance } = momentsOf(masses)
  return {
    error: estimate - theta,
    variance,
    isCovered: theta >= quantile(masses, 0.025) && theta <= quantile(masses, 0.975),
  }
}
